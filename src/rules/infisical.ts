import { rule } from "../engine/rule";
import { token } from "./shapes";

export const infisical = [
  rule({
    id: "infisical-service-token",
    provider: "Infisical",
    title: "service token",
    keywords: ["st."],
    pattern: token(/st\.[0-9a-f-]{24,36}\.[0-9a-f]{32}\.[0-9a-f]{32}/),
    severity: "critical",
    confidence: "likely",
    reaches: "Secrets of one environment of a project.",
    expires: "On the date chosen when it was made, or never.",
    variable: "INFISICAL_TOKEN",
  }),
];
