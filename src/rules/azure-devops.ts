import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const azureDevops = [
  rule({
    id: "azure-devops-token",
    provider: "Azure DevOps",
    title: "personal access token",
    keywords: ["AZDO"],
    anchor: "word",
    pattern: token(/[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "certain",
    reaches: "Repositories, pipelines and packages, as far as its scopes go.",
    expires: "After a year at most.",
    variable: "AZURE_DEVOPS_EXT_PAT",
  }),
  rule({
    id: "azure-devops-token-old",
    provider: "Azure DevOps",
    title: "personal access token (old format)",
    keywords: [
      "azure_devops",
      "azure-devops",
      "azuredevops",
      "azure.devops",
      "dev.azure.com",
      "visualstudio.com",
      "vsts",
    ],
    pattern: inCompanyOf(/azure[_.-]?devops|dev\.azure\.com|visualstudio\.com|vsts/, /[a-z2-7]{52}/),
    checks: [entropy(3.5)],
    severity: "critical",
    confidence: "likely",
    reaches: "Repositories, pipelines and packages, as far as its scopes go.",
    expires: "After a year at most.",
    variable: "AZURE_DEVOPS_EXT_PAT",
  }),
];
