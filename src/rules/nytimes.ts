import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const nytimes = [
  rule({
    id: "nytimes-api-key",
    provider: "New York Times",
    title: "API key",
    keywords: [
      "nytimes",
      "nyt_api",
      "nyt-api",
      "nytapi",
      "new_york_times",
      "new-york-times",
      "new.york.times",
    ],
    pattern: inCompanyOf(/nytimes|nyt[_.-]?api|new[_.-]york[_.-]times/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "NYTIMES_API_KEY",
  }),
];
