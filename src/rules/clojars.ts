import { rule } from "../engine/rule";
import { token } from "./shapes";

export const clojars = [
  rule({
    id: "clojars-deploy-token",
    provider: "Clojars",
    title: "deploy token",
    keywords: ["CLOJARS_"],
    pattern: token(/CLOJARS_[0-9a-z]{60}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Releasing libraries in its owner's name.",
    expires: "Never, until it is revoked.",
    variable: "CLOJARS_PASSWORD",
  }),
];
