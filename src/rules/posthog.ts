import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const posthog = [
  rule({
    id: "posthog-personal-api-key",
    provider: "PostHog",
    title: "personal API key",
    keywords: ["phx_"],
    pattern: token(/phx_[A-Za-z0-9]{43,48}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Projects of its owner, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "POSTHOG_PERSONAL_API_KEY",
  }),
  rule({
    id: "posthog-project-key",
    provider: "PostHog",
    title: "project API key",
    keywords: ["phc_"],
    pattern: token(/phc_[A-Za-z0-9]{43}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "certain",
    reaches: "Sending events to the project; made to stand in public pages.",
    expires: "Never, until it is revoked.",
    variable: "POSTHOG_API_KEY",
  }),
];
