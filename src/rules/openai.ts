import { type Check, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

/** `T3BlbkFJ` is base64 of `OpenAI` and stands in every key that OpenAI has made. */
const marked: Check = { name: "openaiMark", passes: (value) => value.includes("T3BlbkFJ") };

export const openai = [
  rule({
    id: "openai-api-key",
    provider: "OpenAI",
    title: "project, service account or admin key",
    keywords: ["sk-proj-", "sk-svcacct-", "sk-admin-"],
    pattern: token(/sk-(?:proj|svcacct|admin)-[\w-]{40,260}/),
    checks: [entropy(4), notPlaceholder],
    proofs: [marked],
    severity: "critical",
    confidence: "certain",
    reaches: "Models and files of the project, on its bill; an admin key the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://platform.openai.com/api-keys",
    variable: "OPENAI_API_KEY",
  }),
  rule({
    id: "openai-legacy-key",
    provider: "OpenAI",
    title: "user API key (legacy)",
    keywords: ["T3BlbkFJ"],
    anchor: "word",
    pattern: token(/sk-(?:None-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Models and files of the user, on the bill of the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://platform.openai.com/api-keys",
    variable: "OPENAI_API_KEY",
  }),
];
