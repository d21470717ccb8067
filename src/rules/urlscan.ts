import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const urlscan = [
  rule({
    id: "urlscan-key",
    provider: "urlscan.io",
    title: "API key or secret",
    keywords: ["urlscan"],
    pattern: inCompanyOf(/urlscan/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "URLSCAN_API_KEY",
  }),
];
