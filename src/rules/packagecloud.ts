import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const packagecloud = [
  rule({
    id: "packagecloud-token",
    provider: "packagecloud",
    title: "API or read token",
    keywords: ["packagecloud"],
    pattern: inCompanyOf(/packagecloud/, /[0-9a-f]{48}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PACKAGECLOUD_TOKEN",
  }),
];
