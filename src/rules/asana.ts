import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const asana = [
  rule({
    id: "asana-client-secret",
    provider: "Asana",
    title: "client secret",
    keywords: ["asana"],
    pattern: inCompanyOf(/asana/, /[a-z0-9]{32}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ASANA_CLIENT_SECRET",
  }),
];
