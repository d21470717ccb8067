import { rule } from "../engine/rule";
import { token } from "./shapes";

export const endorlabs = [
  rule({
    id: "endorlabs-api-key",
    provider: "Endor Labs",
    title: "API key or secret",
    keywords: ["endr+"],
    pattern: token(/endr\+[A-Za-z0-9_-]{16}/),
    severity: "high",
    confidence: "certain",
    reaches: "Findings and projects of the tenant.",
    expires: "Never, until it is revoked.",
    variable: "ENDOR_API_CREDENTIALS_SECRET",
  }),
];
