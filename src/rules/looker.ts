import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const looker = [
  rule({
    id: "looker-client-secret",
    provider: "Looker",
    title: "API client secret",
    keywords: ["looker"],
    pattern: inCompanyOf(/looker/, /[A-Za-z0-9]{24}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "LOOKERSDK_CLIENT_SECRET",
  }),
];
