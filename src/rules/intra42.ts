import { rule } from "../engine/rule";
import { token } from "./shapes";

export const intra42 = [
  rule({
    id: "intra42-client-secret",
    provider: "42 Intra",
    title: "client secret",
    keywords: ["s-s4t2ud-"],
    pattern: token(/s-s4t2ud-[0-9a-f]{64}/),
    severity: "medium",
    confidence: "certain",
    reaches: "The 42 API within the app's rights.",
    expires: "Never, until it is revoked.",
    variable: "FT_CLIENT_SECRET",
  }),
];
