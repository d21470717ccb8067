import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const canva = [
  rule({
    id: "canva-client-secret",
    provider: "Canva",
    title: "client secret",
    keywords: ["cnvca"],
    pattern: token(/cnvca[\w-]{50,64}/),
    checks: [entropy(4), random],
    severity: "high",
    confidence: "likely",
    reaches: "The integration, and what users have granted it.",
    expires: "Never, until it is revoked.",
    variable: "CANVA_CLIENT_SECRET",
  }),
];
