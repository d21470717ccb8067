import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

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
];
