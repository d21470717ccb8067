import { rule } from "../engine/rule";
import { token } from "./shapes";

export const tavily = [
  rule({
    id: "tavily-api-key",
    provider: "Tavily",
    title: "API key",
    keywords: ["tvly-"],
    pattern: token(/tvly-[A-Za-z0-9]{32}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Searches at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "TAVILY_API_KEY",
  }),
  rule({
    id: "tavily-dev-key",
    provider: "Tavily",
    title: "development API key",
    keywords: ["tvly-dev-"],
    pattern: token(/tvly-dev-[A-Za-z0-9]{32}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Searches at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "TAVILY_API_KEY",
  }),
];
