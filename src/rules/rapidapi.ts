import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const rapidapi = [
  rule({
    id: "rapidapi-key",
    provider: "RapidAPI",
    title: "API key",
    keywords: ["msh"],
    anchor: "word",
    pattern: token(/[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "certain",
    reaches: "The subscribed APIs, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "RAPIDAPI_KEY",
  }),
];
