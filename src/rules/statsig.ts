import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const statsig = [
  rule({
    id: "statsig-server-secret",
    provider: "Statsig",
    title: "server secret key",
    keywords: ["secret-"],
    pattern: token(/secret-[A-Za-z0-9]{43}/),
    checks: [entropy(4), random],
    severity: "high",
    confidence: "likely",
    reaches: "Gates and experiments of the project.",
    expires: "Never, until it is revoked.",
    variable: "STATSIG_SERVER_SECRET_KEY",
  }),
];
