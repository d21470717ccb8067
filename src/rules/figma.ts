import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const figma = [
  rule({
    id: "figma-token",
    provider: "Figma",
    title: "personal access token",
    keywords: ["figd_", "figo_", "figoh_", "figor_", "figu_"],
    pattern: token(/fig(?:d|oh?|or|u)_[\w-]{38,48}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Files and comments of the user, within its scopes.",
    expires: "On the date chosen when it was made, 90 days at most.",
    rotate: "https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens",
    variable: "FIGMA_TOKEN",
  }),
];
