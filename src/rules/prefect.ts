import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const prefect = [
  rule({
    id: "prefect-api-key",
    provider: "Prefect",
    title: "API key",
    keywords: ["pnu_"],
    pattern: token(/pnu_[A-Za-z0-9]{36}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Workspaces of its owner.",
    expires: "Never, until it is revoked.",
    variable: "PREFECT_API_KEY",
  }),
  rule({
    id: "prefect-service-key",
    provider: "Prefect",
    title: "service account API key",
    keywords: ["pnb_"],
    pattern: token(/pnb_[A-Za-z0-9]{36}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "What the service account may do.",
    expires: "Never, until it is revoked.",
    variable: "PREFECT_API_KEY",
  }),
];
