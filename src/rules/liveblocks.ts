import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const liveblocks = [
  rule({
    id: "liveblocks-secret-key",
    provider: "Liveblocks",
    title: "secret key",
    keywords: ["sk_prod_", "sk_dev_"],
    pattern: token(/sk_(?:prod|dev)_[\w-]{50,110}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Rooms and users of the project.",
    expires: "Never, until it is revoked.",
    variable: "LIVEBLOCKS_SECRET_KEY",
  }),
];
