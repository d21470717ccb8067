import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const droneci = [
  rule({
    id: "drone-token",
    provider: "Drone CI",
    title: "access token",
    keywords: ["drone"],
    pattern: inCompanyOf(/drone[_.-]?(?:ci|token|server|rpc|user)/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "DRONE_TOKEN",
  }),
];
