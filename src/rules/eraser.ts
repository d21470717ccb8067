import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const eraser = [
  rule({
    id: "eraser-api-token",
    provider: "Eraser",
    title: "API token",
    keywords: ["eraser"],
    pattern: inCompanyOf(/eraser/, /[A-Za-z0-9]{20}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "medium",
    confidence: "likely",
    reaches: "Diagrams of the team.",
    expires: "Never, until it is revoked.",
    variable: "ERASER_API_TOKEN",
  }),
];
