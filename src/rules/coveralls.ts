import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const coveralls = [
  rule({
    id: "coveralls-repo-token",
    provider: "Coveralls",
    title: "repository token",
    keywords: ["coveralls"],
    pattern: inCompanyOf(/coveralls/, /[A-Za-z0-9]{32,33}/),
    checks: [entropy(3.5), random],
    severity: "low",
    confidence: "likely",
    reaches: "Uploading coverage reports.",
    expires: "Never, until it is revoked.",
    variable: "COVERALLS_REPO_TOKEN",
  }),
];
