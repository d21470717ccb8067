import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const asana = [
  rule({
    id: "asana-client-secret",
    provider: "Asana",
    title: "client secret",
    keywords: ["asana"],
    pattern: inCompanyOf(/asana/, /[a-z0-9]{32}/),
    checks: [entropy(3.5)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ASANA_CLIENT_SECRET",
  }),
  rule({
    id: "asana-personal-token",
    provider: "Asana",
    title: "personal access token",
    keywords: ["0/11", "0/12", "1/11", "1/12", "2/11", "2/12"],
    pattern: token(/[012]\/1[12][0-9]{14}(?:\/[0-9]{16})?:[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Tasks and projects, as the user.",
    expires: "Never, until it is revoked.",
    variable: "ASANA_ACCESS_TOKEN",
  }),
];
