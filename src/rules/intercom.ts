import { rule } from "../engine/rule";
import { token } from "./shapes";

export const intercom = [
  rule({
    id: "intercom-access-token",
    provider: "Intercom",
    title: "access token",
    keywords: ["dG9rO"],
    pattern: token(/dG9rO[A-Za-z0-9+/]{55}=/),
    severity: "high",
    confidence: "certain",
    reaches: "Conversations and users of the workspace.",
    expires: "Never, until it is revoked.",
    variable: "INTERCOM_ACCESS_TOKEN",
  }),
];
