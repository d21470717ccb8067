import { rule } from "../engine/rule";
import { token } from "./shapes";

export const configcat = [
  rule({
    id: "configcat-sdk-key",
    provider: "ConfigCat",
    title: "SDK key",
    keywords: ["configcat-sdk-1/"],
    pattern: token(/configcat-sdk-1\/[\w-]{22}\/[\w-]{22}/),
    severity: "low",
    confidence: "likely",
    reaches: "Feature flags of one environment, to read.",
    expires: "Never, until it is revoked.",
    variable: "CONFIGCAT_SDK_KEY",
  }),
];
