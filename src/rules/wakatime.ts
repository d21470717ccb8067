import { rule } from "../engine/rule";
import { token } from "./shapes";

export const wakatime = [
  rule({
    id: "wakatime-api-key",
    provider: "WakaTime",
    title: "API key",
    keywords: ["waka_"],
    pattern: token(/waka_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "low",
    confidence: "certain",
    reaches: "Coding statistics of its owner.",
    expires: "Never, until it is revoked.",
    variable: "WAKATIME_API_KEY",
  }),
];
