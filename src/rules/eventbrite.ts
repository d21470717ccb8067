import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const eventbrite = [
  rule({
    id: "eventbrite-token",
    provider: "Eventbrite",
    title: "private token",
    keywords: ["eventbrite"],
    pattern: inCompanyOf(/eventbrite/, /[A-Z0-9]{20}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "EVENTBRITE_TOKEN",
  }),
];
