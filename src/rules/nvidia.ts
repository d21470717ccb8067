import { rule } from "../engine/rule";
import { token } from "./shapes";

export const nvidia = [
  rule({
    id: "nvidia-api-key",
    provider: "NVIDIA",
    title: "API key",
    keywords: ["nvapi-"],
    pattern: token(/nvapi-[A-Za-z0-9_-]{64}/),
    severity: "high",
    confidence: "certain",
    reaches: "Models and containers of its owner.",
    expires: "Never, until it is revoked.",
    variable: "NVIDIA_API_KEY",
  }),
];
