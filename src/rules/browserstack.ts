import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const browserstack = [
  rule({
    id: "browserstack-key",
    provider: "BrowserStack",
    title: "API key or secret",
    keywords: ["browserstack"],
    pattern: inCompanyOf(/browserstack/, /[A-Za-z0-9]{20}/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BROWSERSTACK_ACCESS_KEY",
  }),
];
