import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const hellosign = [
  rule({
    id: "hellosign-key",
    provider: "Dropbox Sign",
    title: "API key or secret",
    keywords: ["hellosign"],
    pattern: inCompanyOf(/hellosign/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "HELLOSIGN_API_KEY",
  }),
];
