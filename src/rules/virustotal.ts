import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const virustotal = [
  rule({
    id: "virustotal-api-key",
    provider: "VirusTotal",
    title: "API key",
    keywords: ["virustotal", "virus_total", "virus-total", "vt_api"],
    pattern: inCompanyOf(/virus[_.-]?total|vt_api/, /[0-9a-f]{64}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "VIRUSTOTAL_API_KEY",
  }),
];
