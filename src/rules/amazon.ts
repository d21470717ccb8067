import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const amazon = [
  rule({
    id: "amazon-mws-token",
    provider: "Amazon Marketplace",
    title: "MWS auth token",
    keywords: ["amzn.mws."],
    pattern: token(/amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/),
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Orders and listings of the seller.",
    expires: "Never, until it is revoked.",
    variable: "MWS_AUTH_TOKEN",
  }),
  rule({
    id: "amazon-client-secret",
    provider: "Amazon",
    title: "client secret of Login with Amazon",
    keywords: ["amzn1.oa2-cs.v1."],
    pattern: token(/amzn1\.oa2-cs\.v1\.[0-9a-f]{64}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Tokens of the app's users.",
    expires: "Never, until it is revoked.",
    variable: "LWA_CLIENT_SECRET",
  }),
];
