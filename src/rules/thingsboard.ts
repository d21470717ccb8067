import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const thingsboard = [
  rule({
    id: "thingsboard-access-token",
    provider: "ThingsBoard",
    title: "device access token",
    keywords: ["thingsboard"],
    pattern: inCompanyOf(/thingsboard/, /[A-Za-z0-9]{20}/),
    checks: [entropy(3), notPlaceholder, random],
    severity: "medium",
    confidence: "likely",
    reaches: "What the device may send.",
    expires: "Never, until it is changed.",
    variable: "THINGSBOARD_ACCESS_TOKEN",
  }),
];
