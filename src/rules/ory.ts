import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const ory = [
  rule({
    id: "ory-token",
    provider: "Ory",
    title: "API key or session token",
    keywords: ["ory_pat_", "ory_at_", "ory_rt_", "ory_apikey_", "ory_st_", "ory_wak_"],
    pattern: token(/ory_(?:pat|at|rt|apikey|st|wak)_[\w.-]{32,140}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Identities of the project, or of one user.",
    expires: "Never, until it is revoked.",
    variable: "ORY_ACCESS_TOKEN",
  }),
];
