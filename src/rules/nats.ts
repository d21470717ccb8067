import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const nats = [
  rule({
    id: "nats-seed",
    provider: "NATS",
    title: "seed of an nkey",
    keywords: ["nats", "nkey", "seed", "-----begin user nkey"],
    anchor: "near",
    reach: 300,
    pattern: token(/S[UAONCX][A-Z2-7]{56}/),
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "What the user, account or operator may do.",
    expires: "Never.",
    variable: "NATS_SEED",
  }),
];
