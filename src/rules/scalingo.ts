import { rule } from "../engine/rule";
import { token } from "./shapes";

export const scalingo = [
  rule({
    id: "scalingo-api-token",
    provider: "Scalingo",
    title: "API token",
    keywords: ["tk-us-"],
    pattern: token(/tk-us-[A-Za-z0-9_-]{48}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Apps of its owner.",
    expires: "Never, until it is revoked.",
    variable: "SCALINGO_API_TOKEN",
  }),
];
