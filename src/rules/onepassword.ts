import { base64Json, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const onePassword = [
  rule({
    id: "onepassword-service-account-token",
    provider: "1Password",
    title: "service account token",
    keywords: ["ops_eyJ"],
    pattern: token(/ops_eyJ[\w+/-]{200,2000}={0,2}/),
    checks: [entropy(3), notPlaceholder],
    proofs: [base64Json(["secretKey"], "ops_")],
    severity: "critical",
    confidence: "certain",
    reaches: "Every vault granted to the service account.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://developer.1password.com/docs/service-accounts/manage-service-accounts/",
    variable: "OP_SERVICE_ACCOUNT_TOKEN",
  }),
  rule({
    id: "onepassword-secret-key",
    provider: "1Password",
    title: "Secret Key",
    keywords: ["A3-"],
    pattern: token(/A3-[A-Z0-9]{6}-[A-Z0-9]{6}-(?:[A-Z0-9]{5}-){3}[A-Z0-9]{5}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "The account, together with its password.",
    expires: "Never, until it is revoked.",
    variable: "OP_SECRET_KEY",
  }),
];
