import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const tinybird = [
  rule({
    id: "tinybird-token",
    provider: "Tinybird",
    title: "token",
    keywords: ["p.eyJ"],
    pattern: token(/p\.eyJ[\w-]{40,300}\.[\w-]{43}/),
    checks: [entropy(4)],
    severity: "high",
    confidence: "likely",
    reaches: "Data of the workspace, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "TINYBIRD_TOKEN",
  }),
];
