import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const azureOpenai = [
  rule({
    id: "azure-openai-key",
    provider: "Azure OpenAI",
    title: "API key",
    keywords: ["JQQJ99"],
    anchor: "word",
    pattern: token(/[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}/),
    severity: "high",
    confidence: "certain",
    reaches: "The models of the resource, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "AZURE_OPENAI_API_KEY",
  }),
  rule({
    id: "azure-openai-key-old",
    provider: "Azure OpenAI",
    title: "API key (old format)",
    keywords: [
      "azure_openai",
      "azure-openai",
      "azureopenai",
      "azure.openai",
      "openai.azure.com",
      "cognitiveservices",
    ],
    pattern: inCompanyOf(/azure[_.-]?openai|openai\.azure\.com|cognitiveservices/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The models of the resource, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "AZURE_OPENAI_API_KEY",
  }),
];
