import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const ciscoMeraki = [
  rule({
    id: "meraki-api-key",
    provider: "Cisco Meraki",
    title: "dashboard API key",
    keywords: ["meraki"],
    pattern: inCompanyOf(/meraki/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Networks and devices of its owner's organisations.",
    expires: "Never, until it is revoked.",
    variable: "MERAKI_DASHBOARD_API_KEY",
  }),
];
