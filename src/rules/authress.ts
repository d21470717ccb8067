import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const authress = [
  rule({
    id: "authress-access-key",
    provider: "Authress",
    title: "service client access key",
    keywords: [".acc_", ".acc-"],
    anchor: "near",
    reach: 200,
    pattern:
      /(?<![\w-])(?<value>(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})(?![\w-])/,
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "What the service client may do.",
    expires: "Never, until it is revoked.",
    variable: "AUTHRESS_ACCESS_KEY",
  }),
];
