import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const gitter = [
  rule({
    id: "gitter-token",
    provider: "Gitter",
    title: "access token",
    keywords: ["gitter"],
    pattern: inCompanyOf(/gitter/, /[0-9a-f]{40}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "GITTER_TOKEN",
  }),
];
