import { rule } from "../engine/rule";
import { token } from "./shapes";

export const frameio = [
  rule({
    id: "frameio-developer-token",
    provider: "Frame.io",
    title: "developer token",
    keywords: ["fio-u-"],
    pattern: token(/fio-u-[A-Za-z0-9_-]{64}/),
    severity: "high",
    confidence: "certain",
    reaches: "Everything its owner sees in Frame.io.",
    expires: "Never, until it is revoked.",
    variable: "FRAMEIO_TOKEN",
  }),
];
