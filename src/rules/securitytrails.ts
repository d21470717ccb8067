import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const securitytrails = [
  rule({
    id: "securitytrails-key",
    provider: "SecurityTrails",
    title: "API key or secret",
    keywords: ["securitytrails"],
    pattern: inCompanyOf(/securitytrails/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SECURITYTRAILS_API_KEY",
  }),
];
