import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const twitch = [
  rule({
    id: "twitch-token",
    provider: "Twitch",
    title: "access token or client secret",
    keywords: ["twitch"],
    pattern: inCompanyOf(/twitch/, /[a-z0-9]{30}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "TWITCH_CLIENT_SECRET",
  }),
  rule({
    id: "twitch-chat-token",
    provider: "Twitch",
    title: "chat token",
    keywords: ["oauth:"],
    pattern: token(/oauth:[a-z0-9]{30}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "Chat and what else its scopes name, as the user.",
    expires: "After about 60 days.",
    variable: "TWITCH_OAUTH_TOKEN",
  }),
];
