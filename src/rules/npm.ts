import { crc32Base62, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const npm = [
  rule({
    id: "npm-access-token",
    provider: "npm",
    title: "access token",
    keywords: ["npm_"],
    pattern: token(/npm_[A-Za-z0-9]{36}/),
    checks: [entropy(3), notPlaceholder],
    proofs: [crc32Base62],
    severity: "critical",
    confidence: "certain",
    reaches:
      "Packages of the account or organisation: reading private ones, publishing where write access was granted.",
    expires: "On the date chosen when it was made; with write access after 90 days at most.",
    rotate: "https://docs.npmjs.com/revoking-access-tokens",
    variable: "NPM_TOKEN",
  }),
];
