import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const planetScale = [
  rule({
    id: "planetscale-secret",
    provider: "PlanetScale",
    title: "database password or service token",
    keywords: ["pscale_pw_", "pscale_tkn_", "pscale_oauth_"],
    pattern: token(/pscale_(?:pw|tkn|oauth)_[\w.=-]{32,64}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The database branch (pw), or the organisation as far as granted (tkn).",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://planetscale.com/docs/concepts/service-tokens",
    variable: "PLANETSCALE_SERVICE_TOKEN",
  }),
];
