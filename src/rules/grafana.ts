import { base64Json, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const grafana = [
  rule({
    id: "grafana-service-account-token",
    provider: "Grafana",
    title: "service account token",
    keywords: ["glsa_"],
    pattern: token(/glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Dashboards and data sources, as far as its role allows.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
    variable: "GRAFANA_SERVICE_ACCOUNT_TOKEN",
  }),
  rule({
    id: "grafana-cloud-token",
    provider: "Grafana",
    title: "Cloud access policy token",
    keywords: ["glc_"],
    pattern: token(/glc_eyJ[A-Za-z0-9+/]{40,400}={0,2}/),
    checks: [entropy(3), notPlaceholder],
    proofs: [base64Json(["o", "n", "k"], "glc_")],
    severity: "high",
    confidence: "certain",
    reaches: "Metrics, logs and settings of the stack, as its policy allows.",
    expires: "On the date chosen when it was made, or never.",
    rotate:
      "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
    variable: "GRAFANA_CLOUD_TOKEN",
  }),
];
