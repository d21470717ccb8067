import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const azureSearch = [
  rule({
    id: "azure-search-key",
    provider: "Azure AI Search",
    title: "admin or query key",
    keywords: ["AzSe"],
    anchor: "word",
    pattern: token(/[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "The indexes of the search service.",
    expires: "Never, until it is revoked.",
    variable: "AZURE_SEARCH_KEY",
  }),
];
