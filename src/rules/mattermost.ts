import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mattermost = [
  rule({
    id: "mattermost-token",
    provider: "Mattermost",
    title: "access token",
    keywords: ["mattermost"],
    pattern: inCompanyOf(/mattermost/, /[a-z0-9]{26}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "MATTERMOST_TOKEN",
  }),
];
