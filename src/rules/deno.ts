import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const deno = [
  rule({
    id: "deno-deploy-token",
    provider: "Deno Deploy",
    title: "access token",
    keywords: ["ddp_"],
    pattern: token(/ddp_[A-Za-z0-9]{36}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Projects and deployments of its owner.",
    expires: "Never, until it is revoked.",
    variable: "DENO_DEPLOY_TOKEN",
  }),
];
