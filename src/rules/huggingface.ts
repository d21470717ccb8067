import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const huggingFace = [
  rule({
    id: "huggingface-token",
    provider: "Hugging Face",
    title: "user access token",
    keywords: ["hf_"],
    pattern: token(/hf_[A-Za-z]{34}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Models and datasets of the user, with write access where granted.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://huggingface.co/docs/hub/security-tokens",
    variable: "HF_TOKEN",
  }),
  rule({
    id: "huggingface-organization-token",
    provider: "Hugging Face",
    title: "organization API token",
    keywords: ["api_org_"],
    pattern: token(/api_org_[A-Za-z]{34}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Models and data sets of the organization.",
    expires: "Never, until it is revoked.",
    variable: "HF_TOKEN",
  }),
];
