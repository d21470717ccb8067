import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const klaviyo = [
  rule({
    id: "klaviyo-private-key",
    provider: "Klaviyo",
    title: "private API key",
    keywords: ["pk_"],
    pattern: token(/pk_[0-9a-f]{34}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Profiles and campaigns of the account.",
    expires: "Never, until it is revoked.",
    variable: "KLAVIYO_API_KEY",
  }),
];
