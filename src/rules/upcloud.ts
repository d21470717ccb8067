import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const upcloud = [
  rule({
    id: "upcloud-api-token",
    provider: "UpCloud",
    title: "API token",
    keywords: ["ucat_"],
    pattern: token(/ucat_[0-9A-Z]{26}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Servers and storage of the account.",
    expires: "On the date chosen when it was made.",
    variable: "UPCLOUD_TOKEN",
  }),
];
