import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const google = [
  rule({
    id: "google-api-key",
    provider: "Google",
    title: "API key",
    keywords: ["AIza"],
    pattern: token(/AIza[\w-]{35}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "The APIs that the key is not restricted from, on the bill of the project.",
    expires: "Never, until it is revoked.",
    rotate: "https://cloud.google.com/docs/authentication/api-keys",
    variable: "GOOGLE_API_KEY",
  }),
  rule({
    id: "google-oauth-client-secret",
    provider: "Google",
    title: "OAuth client secret",
    keywords: ["GOCSPX-"],
    pattern: token(/GOCSPX-[\w-]{28}/),
    checks: [entropy(3.2), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Signing users in under the name of the application.",
    expires: "Never, until it is revoked.",
    rotate: "https://support.google.com/cloud/answer/15549257",
    variable: "GOOGLE_CLIENT_SECRET",
  }),
  rule({
    id: "google-oauth-access-token",
    provider: "Google",
    title: "OAuth access token",
    keywords: ["ya29."],
    pattern: token(/ya29\.[\w-]{30,1000}/),
    checks: [entropy(4), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "What the user or service account granted.",
    expires: "After an hour.",
    rotate: "https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke",
    variable: "GOOGLE_OAUTH_ACCESS_TOKEN",
  }),
];
