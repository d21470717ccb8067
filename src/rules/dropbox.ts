import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const dropbox = [
  rule({
    id: "dropbox-access-token",
    provider: "Dropbox",
    title: "short-lived access token",
    keywords: ["sl."],
    pattern: token(/sl\.[A-Za-z0-9_-]{130,1200}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Files of the account, as far as its scopes go.",
    expires: "After four hours.",
    variable: "DROPBOX_ACCESS_TOKEN",
  }),
  rule({
    id: "dropbox-long-lived-token",
    provider: "Dropbox",
    title: "long-lived access token",
    keywords: ["AAAAAAAAAA"],
    anchor: "word",
    pattern: token(/(?!A{8})[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_-]{43}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Files of the account, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "DROPBOX_ACCESS_TOKEN",
  }),
  rule({
    id: "dropbox-app-secret",
    provider: "Dropbox",
    title: "app key or secret",
    keywords: ["dropbox"],
    pattern: inCompanyOf(/dropbox/, /[a-z0-9]{15}/),
    checks: [entropy(2.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "DROPBOX_APP_SECRET",
  }),
];
