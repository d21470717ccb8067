import { rule } from "../engine/rule";
import { token } from "./shapes";

export const zuplo = [
  rule({
    id: "zuplo-api-key",
    provider: "Zuplo",
    title: "consumer API key",
    keywords: ["zpka_"],
    pattern: token(/zpka_[0-9a-f]{32}_[0-9a-f]{8}/),
    severity: "high",
    confidence: "certain",
    reaches: "The gateway's APIs.",
    expires: "Never, until it is revoked.",
    variable: "ZUPLO_API_KEY",
  }),
];
