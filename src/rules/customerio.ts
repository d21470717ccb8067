import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const customerio = [
  rule({
    id: "customerio-key",
    provider: "Customer.io",
    title: "API key or secret",
    keywords: ["customerio"],
    pattern: inCompanyOf(/customerio/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CUSTOMERIO_API_KEY",
  }),
];
