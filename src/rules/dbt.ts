import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const dbt = [
  rule({
    id: "dbt-token",
    provider: "dbt",
    title: "token of dbt Cloud",
    keywords: ["dbtc_", "dbtu_"],
    pattern: token(/dbt[cu]_[\w-]{36,60}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "Jobs and models of the account.",
    expires: "Never, until it is revoked.",
    variable: "DBT_API_KEY",
  }),
];
