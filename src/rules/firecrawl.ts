import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const firecrawl = [
  rule({
    id: "firecrawl-api-key",
    provider: "Firecrawl",
    title: "API key",
    keywords: ["fc-"],
    pattern: token(/fc-[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "certain",
    reaches: "Crawls at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "FIRECRAWL_API_KEY",
  }),
];
