import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const deepl = [
  rule({
    id: "deepl-api-key",
    provider: "DeepL",
    title: "API key (free)",
    keywords: [":fx"],
    anchor: "near",
    reach: 60,
    pattern: /(?<![\w-])(?<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:fx)(?![\w-])/,
    checks: [entropy(3), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Translations on the account's quota.",
    expires: "Never, until it is revoked.",
    variable: "DEEPL_API_KEY",
  }),
];
