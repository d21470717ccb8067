import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const freshbooks = [
  rule({
    id: "freshbooks-token",
    provider: "FreshBooks",
    title: "access token or client secret",
    keywords: ["freshbooks"],
    pattern: inCompanyOf(/freshbooks/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "FRESHBOOKS_CLIENT_SECRET",
  }),
];
