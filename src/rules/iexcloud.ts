import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const iexcloud = [
  rule({
    id: "iexcloud-key",
    provider: "IEX Cloud",
    title: "API key or secret",
    keywords: ["iexcloud"],
    pattern: inCompanyOf(/iexcloud/, /sk_[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "IEXCLOUD_TOKEN",
  }),
];
