import { rule } from "../engine/rule";
import { token } from "./shapes";

export const onfido = [
  rule({
    id: "onfido-api-token",
    provider: "Onfido",
    title: "API token",
    keywords: ["api_live", "api_sandbox"],
    pattern: token(/api_(?:live|sandbox)(?:_(?:us|ca))?\.[\w-]{11}\.[\w-]{32}/),
    severity: "critical",
    confidence: "likely",
    reaches: "Identity documents of applicants.",
    expires: "Never, until it is revoked.",
    variable: "ONFIDO_API_TOKEN",
  }),
];
