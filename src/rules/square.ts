import { classes, entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const square = [
  rule({
    id: "square-access-token",
    provider: "Square",
    title: "access token",
    keywords: ["EAAA", "sq0atp-"],
    pattern: token(/(?:EAAA[\w-]{60}|sq0atp-[\w-]{22})/),
    checks: [entropy(3.5), classes(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Payments, orders and customers of the seller.",
    expires: "Never (personal); after 30 days (OAuth).",
    rotate: "https://developer.squareup.com/docs/build-basics/access-tokens",
    variable: "SQUARE_ACCESS_TOKEN",
  }),
  rule({
    id: "square-application-secret",
    provider: "Square",
    title: "application secret",
    keywords: ["sq0csp-"],
    pattern: token(/sq0csp-[\w-]{43}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "Getting tokens of sellers who use the application.",
    expires: "Never, until it is revoked.",
    rotate: "https://developer.squareup.com/docs/oauth-api/best-practices",
    variable: "SQUARE_APPLICATION_SECRET",
  }),
];
