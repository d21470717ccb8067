import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const zerobounce = [
  rule({
    id: "zerobounce-key",
    provider: "ZeroBounce",
    title: "API key or secret",
    keywords: ["zerobounce"],
    pattern: inCompanyOf(/zerobounce/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ZEROBOUNCE_API_KEY",
  }),
];
