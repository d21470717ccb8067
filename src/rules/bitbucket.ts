import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const bitbucket = [
  rule({
    id: "bitbucket-client-secret",
    provider: "Bitbucket",
    title: "OAuth consumer secret",
    keywords: ["bitbucket"],
    pattern: inCompanyOf(/bitbucket/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BITBUCKET_CLIENT_SECRET",
  }),
];
