import { rule } from "../engine/rule";
import { token } from "./shapes";

export const langsmith = [
  rule({
    id: "langsmith-personal-key",
    provider: "LangSmith",
    title: "personal access token",
    keywords: ["lsv2_pt_"],
    pattern: token(/lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}/),
    severity: "high",
    confidence: "certain",
    reaches: "Traces and datasets of its owner.",
    expires: "Never, until it is revoked.",
    variable: "LANGSMITH_API_KEY",
  }),
  rule({
    id: "langsmith-service-key",
    provider: "LangSmith",
    title: "service key",
    keywords: ["lsv2_sk_"],
    pattern: token(/lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}/),
    severity: "high",
    confidence: "certain",
    reaches: "Traces and datasets of the workspace.",
    expires: "Never, until it is revoked.",
    variable: "LANGSMITH_API_KEY",
  }),
];
