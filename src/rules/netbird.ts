import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const netbird = [
  rule({
    id: "netbird-token",
    provider: "NetBird",
    title: "personal access token",
    keywords: ["nbp_"],
    pattern: token(/nbp_[A-Za-z0-9]{36}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "The network, as the user.",
    expires: "On the date chosen when it was made, a year at most.",
    variable: "NETBIRD_TOKEN",
  }),
];
