import { rule } from "../engine/rule";
import { token } from "./shapes";

export const aiven = [
  rule({
    id: "aiven-service-password",
    provider: "Aiven",
    title: "service password",
    keywords: ["AVNS_"],
    pattern: token(/AVNS_[A-Za-z0-9_-]{19}/),
    severity: "critical",
    confidence: "certain",
    reaches: "The database or other service that it belongs to.",
    expires: "Never, until it is revoked.",
    variable: "AIVEN_PASSWORD",
  }),
];
