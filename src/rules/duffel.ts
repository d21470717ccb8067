import { rule } from "../engine/rule";
import { token } from "./shapes";

export const duffel = [
  rule({
    id: "duffel-access-token",
    provider: "Duffel",
    title: "access token",
    keywords: ["duffel_live_"],
    pattern: token(/duffel_live_[A-Za-z0-9_-]{43}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Orders and payments of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "DUFFEL_ACCESS_TOKEN",
  }),
  rule({
    id: "duffel-test-token",
    provider: "Duffel",
    title: "test access token",
    keywords: ["duffel_test_"],
    pattern: token(/duffel_test_[A-Za-z0-9_-]{43}/),
    severity: "low",
    confidence: "certain",
    reaches: "Test orders of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "DUFFEL_ACCESS_TOKEN",
  }),
];
