import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const segment = [
  rule({
    id: "segment-public-api-token",
    provider: "Segment",
    title: "Public API token",
    keywords: ["sgp_"],
    pattern: token(/sgp_[A-Za-z0-9]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Workspace configuration.",
    expires: "Never, until it is revoked.",
    variable: "SEGMENT_TOKEN",
  }),
  rule({
    id: "segment-write-key",
    provider: "Segment",
    title: "write key",
    keywords: ["segment"],
    pattern: inCompanyOf(
      /segment[_.-]?(?:write|api|key|token|source)|segment\.(?:io|com)/,
      /[A-Za-z0-9]{32}/,
    ),
    checks: [entropy(3.5), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Sending events to the source.",
    expires: "Never, until it is revoked.",
    variable: "SEGMENT_WRITE_KEY",
  }),
];
