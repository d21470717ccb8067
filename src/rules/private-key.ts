import { pem, pemBody } from "../engine/checks";
import { rule } from "../engine/rule";

export const privateKey = [
  rule({
    id: "private-key",
    provider: "Generic",
    title: "private key (PEM)",
    keywords: ["-----BEGIN"],
    pattern:
      /(?<value>-----BEGIN (?<label>(?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?)-----[\s\S]{40,16000}?-----END \k<label>-----)/,
    checks: [pemBody],
    proofs: [pem],
    severity: "critical",
    confidence: "certain",
    reaches: "Whatever trusts the public key: hosts, signatures, tokens, encrypted data.",
    expires: "Never, unless its certificate does.",
    variable: "PRIVATE_KEY",
  }),
];
