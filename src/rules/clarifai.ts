import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const clarifai = [
  rule({
    id: "clarifai-token",
    provider: "Clarifai",
    title: "personal access token",
    keywords: ["clarifai"],
    pattern: inCompanyOf(/clarifai/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CLARIFAI_PAT",
  }),
];
