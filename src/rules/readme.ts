import { rule } from "../engine/rule";
import { token } from "./shapes";

export const readme = [
  rule({
    id: "readme-api-key",
    provider: "ReadMe",
    title: "API key",
    keywords: ["rdme_"],
    pattern: token(/rdme_[a-z0-9]{70}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Documentation of the project.",
    expires: "Never, until it is revoked.",
    variable: "README_API_KEY",
  }),
];
