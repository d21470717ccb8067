import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const newsapi = [
  rule({
    id: "newsapi-key",
    provider: "NewsAPI",
    title: "API key or secret",
    keywords: ["newsapi"],
    pattern: inCompanyOf(/newsapi/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "NEWSAPI_KEY",
  }),
];
