import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const kickbox = [
  rule({
    id: "kickbox-api-key",
    provider: "Kickbox",
    title: "live API key",
    keywords: ["kickbox"],
    pattern: inCompanyOf(/kickbox/, /live_[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "KICKBOX_API_KEY",
  }),
];
