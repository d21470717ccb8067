import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const unkey = [
  rule({
    id: "unkey-root-key",
    provider: "Unkey",
    title: "root key",
    keywords: ["unkey_"],
    pattern: token(/unkey_[A-Za-z0-9]{20,40}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Keys of the workspace.",
    expires: "Never, until it is revoked.",
    variable: "UNKEY_ROOT_KEY",
  }),
];
