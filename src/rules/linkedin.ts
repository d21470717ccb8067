import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const linkedin = [
  rule({
    id: "linkedin-client-secret",
    provider: "LinkedIn",
    title: "client secret",
    keywords: ["WPL_AP1."],
    pattern: token(/WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==/),
    severity: "high",
    confidence: "certain",
    reaches: "Tokens for the app.",
    expires: "Never, until it is revoked.",
    variable: "LINKEDIN_CLIENT_SECRET",
  }),
  rule({
    id: "linkedin-client-secret-old",
    provider: "LinkedIn",
    title: "client secret (old format)",
    keywords: ["linkedin"],
    pattern: inCompanyOf(/linkedin/, /[A-Za-z0-9]{16}/),
    checks: [entropy(2.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "LINKEDIN_CLIENT_SECRET",
  }),
];
