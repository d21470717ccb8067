import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const socket = [
  rule({
    id: "socket-api-key",
    provider: "Socket",
    title: "API key",
    keywords: ["sktsec_"],
    pattern: token(/sktsec_[\w-]{40,80}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Reports and settings of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "SOCKET_SECURITY_API_KEY",
  }),
];
