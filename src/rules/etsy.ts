import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const etsy = [
  rule({
    id: "etsy-api-key",
    provider: "Etsy",
    title: "keystring",
    keywords: ["etsy"],
    pattern: inCompanyOf(/etsy/, /[a-z0-9]{24}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ETSY_API_KEY",
  }),
];
