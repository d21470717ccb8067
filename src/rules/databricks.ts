import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const databricks = [
  rule({
    id: "databricks-token",
    provider: "Databricks",
    title: "personal access token",
    keywords: ["dapi", "dose", "dkea"],
    pattern: token(/(?:dapi|dose|dkea)[0-9a-f]{32}(?:-[0-9])?/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "The workspace, as the user.",
    expires: "On the date chosen when it was made, 730 days at most.",
    rotate: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
    variable: "DATABRICKS_TOKEN",
  }),
];
