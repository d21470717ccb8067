import { rule } from "../engine/rule";
import { token } from "./shapes";

export const depot = [
  rule({
    id: "depot-token",
    provider: "Depot",
    title: "token",
    keywords: ["depot_"],
    pattern: token(/depot_(?:project|org|user)_[0-9a-f]{64}/),
    severity: "high",
    confidence: "likely",
    reaches: "Builds of the project or organisation.",
    expires: "Never, until it is revoked.",
    variable: "DEPOT_TOKEN",
  }),
];
