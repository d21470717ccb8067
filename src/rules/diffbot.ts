import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const diffbot = [
  rule({
    id: "diffbot-token",
    provider: "Diffbot",
    title: "token",
    keywords: ["diffbot"],
    pattern: inCompanyOf(/diffbot/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "DIFFBOT_TOKEN",
  }),
];
