import { rule } from "../engine/rule";
import { token } from "./shapes";

export const zoho = [
  rule({
    id: "zoho-token",
    provider: "Zoho",
    title: "access or refresh token",
    keywords: ["1000."],
    pattern: token(/1000\.[0-9a-f]{32}\.[0-9a-f]{32}/),
    severity: "high",
    confidence: "certain",
    reaches: "What its user has granted.",
    expires: "After an hour (access); never (refresh).",
    variable: "ZOHO_REFRESH_TOKEN",
  }),
];
