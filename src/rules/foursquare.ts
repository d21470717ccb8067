import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const foursquare = [
  rule({
    id: "foursquare-api-key",
    provider: "Foursquare",
    title: "API key",
    keywords: ["fsq3"],
    pattern: token(/fsq3[A-Za-z0-9+/]{43}=/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "certain",
    reaches: "Places requests, at its owner's cost.",
    expires: "Never, until it is revoked.",
    variable: "FOURSQUARE_API_KEY",
  }),
];
