import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const ngrok = [
  rule({
    id: "ngrok-auth-token",
    provider: "ngrok",
    title: "auth token or API key",
    keywords: ["ngrok"],
    pattern: inCompanyOf(/ngrok/, /[A-Za-z0-9]{27}_[A-Za-z0-9]{21}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Tunnels in the account's name.",
    expires: "Never, until it is revoked.",
    variable: "NGROK_AUTHTOKEN",
  }),
];
