import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const facebook = [
  rule({
    id: "facebook-access-token",
    provider: "Meta",
    title: "access token",
    keywords: ["EAA"],
    pattern: token(/EAA[A-Za-z0-9]{97,300}/),
    checks: [entropy(4.5)],
    severity: "high",
    confidence: "certain",
    reaches: "What people have granted the app, pages and ads included.",
    expires: "After sixty days at most for users; never for system users.",
    variable: "FACEBOOK_ACCESS_TOKEN",
  }),
  rule({
    id: "facebook-app-secret",
    provider: "Meta",
    title: "app secret",
    keywords: ["facebook", "fb_", "fb-", "fbapp", "fbclient", "fbapi", "meta_app", "metaapp", "meta-app"],
    pattern: inCompanyOf(/facebook|fb[_.-]?(?:app|client|api)|meta[_.-]?app/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Every access token that the app was given.",
    expires: "Never, until it is revoked.",
    variable: "FACEBOOK_APP_SECRET",
  }),
];
