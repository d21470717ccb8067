import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const wireguard = [
  rule({
    id: "wireguard-key",
    provider: "WireGuard",
    title: "private or preshared key",
    keywords: ["privatekey", "presharedkey"],
    pattern:
      /(?:PrivateKey|PresharedKey)["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The private network, as the peer.",
    expires: "Never.",
    variable: "WIREGUARD_PRIVATE_KEY",
  }),
];
