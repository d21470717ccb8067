import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const bedrock = [
  rule({
    id: "bedrock-api-key",
    provider: "Amazon Bedrock",
    title: "long-term API key",
    keywords: ["ABSKQmVkcm9ja0FQSUtleS"],
    pattern: token(/ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{80,260}={0,2}/),
    checks: [entropy(3.5)],
    severity: "critical",
    confidence: "likely",
    reaches: "Models of the AWS account, on its bill.",
    expires: "On the date chosen when it was made, or never.",
    variable: "AWS_BEARER_TOKEN_BEDROCK",
  }),
  rule({
    id: "bedrock-short-term-key",
    provider: "Amazon Bedrock",
    title: "short-term API key",
    keywords: ["bedrock-api-key-"],
    pattern: token(/bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{40,4000}={0,2}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "Models of the AWS account, on its bill.",
    expires: "With the session that made it, after 12 hours at most.",
    variable: "AWS_BEARER_TOKEN_BEDROCK",
  }),
];
