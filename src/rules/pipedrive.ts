import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const pipedrive = [
  rule({
    id: "pipedrive-key",
    provider: "Pipedrive",
    title: "API key or secret",
    keywords: ["pipedrive"],
    pattern: inCompanyOf(/pipedrive/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PIPEDRIVE_API_TOKEN",
  }),
];
