import { classes, entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const dify = [
  rule({
    id: "dify-api-key",
    provider: "Dify",
    title: "API key of an app or a dataset",
    keywords: ["app-", "dataset-"],
    pattern: token(/(?:app|dataset)-[A-Za-z0-9]{24}/),
    checks: [entropy(3.5), random, classes(4)],
    severity: "high",
    confidence: "likely",
    reaches: "The app or the knowledge base.",
    expires: "Never, until it is revoked.",
    variable: "DIFY_API_KEY",
  }),
];
