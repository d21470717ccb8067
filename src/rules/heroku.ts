import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { assigned, token } from "./shapes";

export const heroku = [
  rule({
    id: "heroku-token",
    provider: "Heroku",
    title: "API token",
    keywords: ["HRKU-"],
    pattern: token(/HRKU-(?:AA[\w-]{58}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Every app of the user, with configuration and add-ons.",
    expires: "After a year (interactive logins), or never.",
    rotate: "https://devcenter.heroku.com/articles/authentication",
    variable: "HEROKU_API_KEY",
  }),
  rule({
    id: "heroku-legacy-token",
    provider: "Heroku",
    title: "API key (UUID)",
    keywords: ["heroku"],
    pattern: assigned(
      /heroku[\w.-]{0,20}?(?:api[_.-]?key|token|secret|auth)[\w.-]{0,10}/,
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    ),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Every app of the user, with configuration and add-ons.",
    expires: "After a year (interactive logins), or never.",
    rotate: "https://devcenter.heroku.com/articles/authentication",
    variable: "HEROKU_API_KEY",
  }),
];
