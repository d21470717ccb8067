import { rule } from "../engine/rule";
import { token } from "./shapes";

export const baidu = [
  rule({
    id: "baidu-api-key",
    provider: "Baidu Cloud",
    title: "API key",
    keywords: ["bce-v3/"],
    pattern: token(/bce-v3\/ALTAK-[A-Za-z0-9]{21}\/[0-9a-f]{40}/),
    severity: "high",
    confidence: "likely",
    reaches: "Models and services of the account, on its bill.",
    expires: "Never, until it is revoked.",
    variable: "BAIDU_API_KEY",
  }),
];
