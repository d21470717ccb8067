import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const esri = [
  rule({
    id: "esri-api-key",
    provider: "Esri",
    title: "API key of ArcGIS",
    keywords: ["AAPK", "AAPT"],
    pattern: token(/AAP[KT][\w.-]{60,200}/),
    checks: [entropy(4), random],
    severity: "medium",
    confidence: "likely",
    reaches: "Maps and data of the account, on its bill.",
    expires: "After a year at most.",
    variable: "ARCGIS_API_KEY",
  }),
];
