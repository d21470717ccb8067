import { rule } from "../engine/rule";
import { token } from "./shapes";

export const langfuse = [
  rule({
    id: "langfuse-secret-key",
    provider: "Langfuse",
    title: "secret key",
    keywords: ["sk-lf-"],
    pattern: token(/sk-lf-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "high",
    confidence: "likely",
    reaches: "Traces and prompts of the project.",
    expires: "Never, until it is revoked.",
    variable: "LANGFUSE_SECRET_KEY",
  }),
];
