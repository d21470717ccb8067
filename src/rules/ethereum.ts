import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";

export const ethereum = [
  // https://hardhat.org/hardhat-runner/docs/config#networks-configuration
  rule({
    id: "ethereum-private-key",
    provider: "Ethereum",
    title: "private key of an account",
    keywords: ["accounts", "privatekey", "private_key", "deployer"],
    pattern:
      /(?:accounts|privatekeys?|private_keys?|deployer(?:_?key)?)["']?\s{0,3}[:=]\s{0,3}\[?\s{0,3}["'](?<value>(?:0x)?[0-9a-fA-F]{64})["']/i,
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Everything that the account owns.",
    expires: "Never.",
    variable: "PRIVATE_KEY",
  }),
];
