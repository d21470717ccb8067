import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const linear = [
  rule({
    id: "linear-api-key",
    provider: "Linear",
    title: "personal API key",
    keywords: ["lin_api_"],
    pattern: token(/lin_api_[A-Za-z0-9]{40}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Issues and projects of the workspace, as the user.",
    expires: "Never, until it is revoked.",
    rotate: "https://linear.app/docs/api-and-webhooks",
    variable: "LINEAR_API_KEY",
  }),
  rule({
    id: "linear-oauth-token",
    provider: "Linear",
    title: "OAuth access token",
    keywords: ["lin_oauth_"],
    pattern: token(/lin_oauth_[A-Za-z0-9]{40,80}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Issues and projects, as far as its scopes go.",
    expires: "After a day or ten years, as the app has it.",
    variable: "LINEAR_OAUTH_TOKEN",
  }),
];
