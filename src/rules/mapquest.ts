import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const mapquest = [
  rule({
    id: "mapquest-key",
    provider: "MapQuest",
    title: "API key or secret",
    keywords: ["mapquest"],
    pattern: inCompanyOf(/mapquest/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "MAPQUEST_API_KEY",
  }),
];
