import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const codeclimate = [
  rule({
    id: "codeclimate-token",
    provider: "Code Climate",
    title: "API token",
    keywords: ["codeclimate", "code_climate", "code-climate", "cc_test_reporter"],
    pattern: inCompanyOf(/code[_.-]?climate|cc_test_reporter/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CODECLIMATE_API_TOKEN",
  }),
];
