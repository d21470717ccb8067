import { rule } from "../engine/rule";
import { token } from "./shapes";

export const voiceflow = [
  rule({
    id: "voiceflow-api-key",
    provider: "Voiceflow",
    title: "API key",
    keywords: ["VF.DM."],
    pattern: token(/VF\.DM\.[0-9a-f]{24}\.[A-Za-z0-9]{16}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Dialogs of the project.",
    expires: "Never, until it is revoked.",
    variable: "VOICEFLOW_API_KEY",
  }),
];
