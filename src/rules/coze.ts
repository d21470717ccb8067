import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const coze = [
  rule({
    id: "coze-token",
    provider: "Coze",
    title: "personal access token",
    keywords: ["pat_"],
    pattern: token(/pat_[A-Za-z0-9]{64}/),
    checks: [entropy(4), random],
    severity: "high",
    confidence: "likely",
    reaches: "Bots and workflows, as the user.",
    expires: "On the date chosen when it was made.",
    variable: "COZE_API_TOKEN",
  }),
];
