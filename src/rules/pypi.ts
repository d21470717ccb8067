import { entropy, macaroon, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const pypi = [
  rule({
    id: "pypi-token",
    provider: "PyPI",
    title: "API token",
    keywords: ["pypi-"],
    pattern: token(/pypi-AgE[\w-]{60,1000}/),
    checks: [entropy(3), notPlaceholder],
    proofs: [macaroon("pypi-", "pypi.org")],
    severity: "critical",
    confidence: "certain",
    reaches: "Publishing releases of the project, or of every project of the user.",
    expires: "Never, until it is revoked.",
    rotate: "https://pypi.org/help/#apitoken",
    variable: "TWINE_PASSWORD",
  }),
];
