import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const shopify = [
  rule({
    id: "shopify-access-token",
    provider: "Shopify",
    title: "access token",
    keywords: ["shpat_", "shpca_", "shppa_"],
    pattern: token(/shp(?:at|ca|pa)_[a-fA-F0-9]{32}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "The shop: orders, customers, products, within its scopes.",
    expires: "Never, until it is revoked.",
    rotate:
      "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials",
    variable: "SHOPIFY_ACCESS_TOKEN",
  }),
  rule({
    id: "shopify-shared-secret",
    provider: "Shopify",
    title: "app shared secret",
    keywords: ["shpss_"],
    pattern: token(/shpss_[a-fA-F0-9]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Forging webhooks and tokens of the app.",
    expires: "Never, until it is revoked.",
    rotate:
      "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials",
    variable: "SHOPIFY_API_SECRET",
  }),
];
