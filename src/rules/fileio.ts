import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const fileio = [
  rule({
    id: "fileio-api-key",
    provider: "file.io",
    title: "API key",
    keywords: ["fileio", "file.io"],
    pattern: inCompanyOf(/file\.?io/, /[A-Z0-9.-]{39}/),
    checks: [entropy(3), notPlaceholder],
    severity: "medium",
    confidence: "likely",
    reaches: "Files of the account.",
    expires: "Never, until it is revoked.",
    variable: "FILEIO_API_KEY",
  }),
];
