import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const gumroad = [
  rule({
    id: "gumroad-access-token",
    provider: "Gumroad",
    title: "access token",
    keywords: ["gumroad"],
    pattern: inCompanyOf(/gumroad/, /[A-Za-z0-9_-]{43}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "GUMROAD_ACCESS_TOKEN",
  }),
];
