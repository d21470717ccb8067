import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const statuspage = [
  rule({
    id: "statuspage-api-key",
    provider: "Statuspage",
    title: "API key",
    keywords: ["statuspage"],
    pattern: inCompanyOf(/statuspage/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "STATUSPAGE_API_KEY",
  }),
];
