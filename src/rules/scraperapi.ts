import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const scraperapi = [
  rule({
    id: "scraperapi-key",
    provider: "ScraperAPI",
    title: "API key",
    keywords: ["scraperapi", "scraper_api", "scraper-api"],
    pattern: inCompanyOf(/scraper[_.-]?api/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SCRAPERAPI_KEY",
  }),
];
