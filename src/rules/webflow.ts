import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const webflow = [
  rule({
    id: "webflow-key",
    provider: "Webflow",
    title: "API key or secret",
    keywords: ["webflow"],
    pattern: inCompanyOf(/webflow/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "WEBFLOW_API_TOKEN",
  }),
];
