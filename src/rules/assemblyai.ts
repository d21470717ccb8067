import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const assemblyai = [
  rule({
    id: "assemblyai-api-key",
    provider: "AssemblyAI",
    title: "API key",
    keywords: ["assemblyai"],
    pattern: inCompanyOf(/assemblyai/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ASSEMBLYAI_API_KEY",
  }),
];
