import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const weatherstack = [
  rule({
    id: "weatherstack-access-key",
    provider: "weatherstack",
    title: "access key",
    keywords: ["weatherstack"],
    pattern: inCompanyOf(/weatherstack/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "WEATHERSTACK_ACCESS_KEY",
  }),
];
