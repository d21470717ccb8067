import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const ipinfo = [
  rule({
    id: "ipinfo-key",
    provider: "IPinfo",
    title: "API key or secret",
    keywords: ["ipinfo"],
    pattern: inCompanyOf(/ipinfo/, /[0-9a-f]{14}/),
    checks: [entropy(2.5)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "IPINFO_TOKEN",
  }),
];
