import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const xata = [
  rule({
    id: "xata-api-key",
    provider: "Xata",
    title: "API key",
    keywords: ["xau_"],
    pattern: token(/xau_[A-Za-z0-9]{32,48}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Databases of the user.",
    expires: "Never, until it is revoked.",
    variable: "XATA_API_KEY",
  }),
];
