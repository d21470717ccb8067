import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const rentman = [
  rule({
    id: "rentman-key",
    provider: "Rentman",
    title: "API key or secret",
    keywords: ["rentman"],
    pattern: inCompanyOf(/rentman/, /[A-Za-z0-9]{60}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "RENTMAN_TOKEN",
  }),
];
