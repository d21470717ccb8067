import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const auth0 = [
  rule({
    id: "auth0-client-secret",
    provider: "Auth0",
    title: "client secret",
    keywords: ["auth0"],
    pattern: inCompanyOf(/auth0/, /[A-Za-z0-9_-]{64}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Tokens for the application, and the management API where that is granted.",
    expires: "Never, until it is revoked.",
    variable: "AUTH0_CLIENT_SECRET",
  }),
];
