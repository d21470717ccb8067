import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const messagebird = [
  rule({
    id: "messagebird-access-key",
    provider: "MessageBird",
    title: "access key",
    keywords: ["messagebird"],
    pattern: inCompanyOf(/messagebird/, /[A-Za-z0-9]{25}/),
    checks: [entropy(3), random],
    severity: "high",
    confidence: "likely",
    reaches: "Sending messages at the account's cost.",
    expires: "Never, until it is revoked.",
    variable: "MESSAGEBIRD_ACCESS_KEY",
  }),
];
