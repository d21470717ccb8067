import { base64Json, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const sentry = [
  rule({
    id: "sentry-org-token",
    provider: "Sentry",
    title: "organisation auth token",
    keywords: ["sntrys_"],
    pattern: token(/sntrys_eyJ[A-Za-z0-9+/=]{40,500}_[A-Za-z0-9+/]{43}/),
    checks: [entropy(3), notPlaceholder],
    proofs: [base64Json(["iat", "url", "org"], "sntrys_")],
    severity: "high",
    confidence: "certain",
    reaches: "Releases and source maps of the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.sentry.io/account/auth-tokens/",
    variable: "SENTRY_AUTH_TOKEN",
  }),
  rule({
    id: "sentry-user-token",
    provider: "Sentry",
    title: "personal token",
    keywords: ["sntryu_"],
    pattern: token(/sntryu_[a-f0-9]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The organisations of the user, within its scopes.",
    expires: "Never, until it is revoked.",
    rotate: "https://docs.sentry.io/account/auth-tokens/",
    variable: "SENTRY_AUTH_TOKEN",
  }),
];
