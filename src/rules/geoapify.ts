import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const geoapify = [
  rule({
    id: "geoapify-key",
    provider: "Geoapify",
    title: "API key or secret",
    keywords: ["geoapify"],
    pattern: inCompanyOf(/geoapify/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "GEOAPIFY_API_KEY",
  }),
];
