import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const etherscan = [
  rule({
    id: "etherscan-key",
    provider: "Etherscan",
    title: "API key or secret",
    keywords: ["etherscan"],
    pattern: inCompanyOf(/etherscan/, /[A-Z0-9]{34}/),
    checks: [entropy(3.5)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ETHERSCAN_API_KEY",
  }),
];
