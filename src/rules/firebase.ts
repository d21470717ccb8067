import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const firebase = [
  rule({
    id: "firebase-server-key",
    provider: "Firebase",
    title: "Cloud Messaging server key (old API)",
    keywords: ["AAAA"],
    pattern: token(/AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Sending messages to every user of the app.",
    expires: "No longer valid since June 2024.",
    variable: "FCM_SERVER_KEY",
  }),
];
