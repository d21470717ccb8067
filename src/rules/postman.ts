import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const postman = [
  rule({
    id: "postman-api-key",
    provider: "Postman",
    title: "API key",
    keywords: ["PMAK-"],
    pattern: token(/PMAK-[a-f0-9]{24}-[a-f0-9]{34}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Collections and environments of the user, with the secrets in them.",
    expires: "On the date chosen by the team, or never.",
    rotate: "https://learning.postman.com/docs/developer/postman-api/authentication/",
    variable: "POSTMAN_API_KEY",
  }),
  rule({
    id: "postman-access-token",
    provider: "Postman",
    title: "collection access key",
    keywords: ["PMAT-"],
    pattern: token(/PMAT-[A-Z0-9]{26}/),
    checks: [entropy(3), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Reading one collection.",
    expires: "Never, until it is revoked.",
    variable: "POSTMAN_ACCESS_KEY",
  }),
];
