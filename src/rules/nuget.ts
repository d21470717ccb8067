import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const nuget = [
  rule({
    id: "nuget-api-key",
    provider: "NuGet",
    title: "API key",
    keywords: ["oy2"],
    pattern: token(/oy2[a-z2-7]{43}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Publishing packages in its owner's name.",
    expires: "After a year at most.",
    variable: "NUGET_API_KEY",
  }),
];
