import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const onesignal = [
  rule({
    id: "onesignal-api-key",
    provider: "OneSignal",
    title: "app or organisation API key",
    keywords: ["os_v2_app_"],
    pattern: token(/os_v2_app_[a-z2-7]{103}/),
    severity: "high",
    confidence: "certain",
    reaches: "Sending notifications to every user of the app.",
    expires: "Never, until it is revoked.",
    variable: "ONESIGNAL_API_KEY",
  }),
  rule({
    id: "onesignal-org-key",
    provider: "OneSignal",
    title: "organisation API key",
    keywords: ["os_v2_org_"],
    pattern: token(/os_v2_org_[a-z2-7]{103}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Apps of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "ONESIGNAL_API_KEY",
  }),
  rule({
    id: "onesignal-rest-key",
    provider: "OneSignal",
    title: "REST API key (old format)",
    keywords: ["onesignal"],
    pattern: inCompanyOf(/onesignal/, /[A-Za-z0-9]{48}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ONESIGNAL_REST_API_KEY",
  }),
];
