import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const convertkit = [
  rule({
    id: "convertkit-key",
    provider: "ConvertKit",
    title: "API key or secret",
    keywords: ["convertkit"],
    pattern: inCompanyOf(/convertkit/, /[A-Za-z0-9_-]{43}/),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CONVERTKIT_API_SECRET",
  }),
];
