import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const infura = [
  rule({
    id: "infura-api-key",
    provider: "Infura",
    title: "project id or secret",
    keywords: ["infura"],
    pattern: inCompanyOf(/infura/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Blockchain requests at the owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "INFURA_API_KEY",
  }),
  rule({
    id: "infura-endpoint-key",
    provider: "Infura",
    title: "key in an endpoint's address",
    keywords: ["infura.io/"],
    pattern: /infura\.io\/(?:ws\/)?v3\/(?<value>[0-9a-f]{32})(?![0-9a-f])/,
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "Blockchain requests at the owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "INFURA_API_KEY",
  }),
];
