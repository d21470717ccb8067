import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const adobe = [
  rule({
    id: "adobe-client-secret",
    provider: "Adobe",
    title: "OAuth client secret",
    keywords: ["p8e-"],
    pattern: token(/p8e-[A-Za-z0-9_-]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The APIs of the Adobe project.",
    expires: "Never, until it is revoked.",
    variable: "ADOBE_CLIENT_SECRET",
  }),
  rule({
    id: "adobe-api-secret",
    provider: "Adobe",
    title: "API secret",
    keywords: ["adobe"],
    pattern: inCompanyOf(/adobe/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ADOBE_CLIENT_SECRET",
  }),
];
