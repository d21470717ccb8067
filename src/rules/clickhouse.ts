import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const clickhouse = [
  rule({
    id: "clickhouse-cloud-api-secret",
    provider: "ClickHouse",
    title: "Cloud API key secret",
    keywords: ["4b1d"],
    pattern: token(/4b1d[A-Za-z0-9]{38}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Services of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "CLICKHOUSE_CLOUD_API_SECRET",
  }),
];
