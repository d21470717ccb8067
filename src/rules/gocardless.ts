import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const gocardless = [
  rule({
    id: "gocardless-access-token",
    provider: "GoCardless",
    title: "live access token",
    keywords: ["gocardless"],
    pattern: inCompanyOf(/gocardless/, /live_[A-Za-z0-9_-]{40}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments and mandates of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "GOCARDLESS_ACCESS_TOKEN",
  }),
];
