import { rule } from "../engine/rule";
import { token } from "./shapes";

export const stackhawk = [
  rule({
    id: "stackhawk-api-key",
    provider: "StackHawk",
    title: "API key",
    keywords: ["hawk."],
    pattern: token(/hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Scans of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "HAWK_API_KEY",
  }),
];
