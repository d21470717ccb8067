import { rule } from "../engine/rule";
import { token } from "./shapes";

export const definedNetworking = [
  rule({
    id: "defined-networking-key",
    provider: "Defined Networking",
    title: "API key",
    keywords: ["dnkey-"],
    pattern: token(/dnkey-[A-Z2-7]{26}-[A-Z2-7]{52}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Hosts and roles of the network.",
    expires: "Never, until it is revoked.",
    variable: "DEFINED_NETWORKING_API_KEY",
  }),
];
