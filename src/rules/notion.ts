import { classes, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const notion = [
  rule({
    id: "notion-token",
    provider: "Notion",
    title: "integration token",
    keywords: ["ntn_", "secret_"],
    pattern: token(/(?:ntn_[0-9]{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43})/),
    checks: [classes(3), entropy(4), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "The pages shared with the integration.",
    expires: "Never, until it is revoked.",
    rotate: "https://developers.notion.com/docs/authorization",
    variable: "NOTION_TOKEN",
  }),
];
