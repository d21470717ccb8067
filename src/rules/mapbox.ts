import { rule } from "../engine/rule";
import { token } from "./shapes";

export const mapbox = [
  rule({
    id: "mapbox-secret-token",
    provider: "Mapbox",
    title: "secret access token",
    keywords: ["sk.eyJ"],
    pattern: token(/sk\.eyJ[A-Za-z0-9_-]{50,150}\.[A-Za-z0-9_-]{22}/),
    severity: "high",
    confidence: "certain",
    reaches: "Maps and tokens of the account, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "MAPBOX_ACCESS_TOKEN",
  }),
  rule({
    id: "mapbox-public-token",
    provider: "Mapbox",
    title: "public access token",
    keywords: ["pk.eyJ"],
    pattern: token(/pk\.eyJ[A-Za-z0-9_-]{50,150}\.[A-Za-z0-9_-]{22}/),
    severity: "low",
    confidence: "certain",
    reaches: "Map requests at the account's cost; made to stand in public pages.",
    expires: "Never, until it is revoked.",
    variable: "MAPBOX_ACCESS_TOKEN",
  }),
];
