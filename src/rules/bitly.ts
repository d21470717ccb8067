import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const bitly = [
  rule({
    id: "bitly-access-token",
    provider: "Bitly",
    title: "access token",
    keywords: ["bitly", "bit.ly"],
    pattern: inCompanyOf(/bitly|bit\.ly/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BITLY_ACCESS_TOKEN",
  }),
];
