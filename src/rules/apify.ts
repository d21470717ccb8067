import { rule } from "../engine/rule";
import { token } from "./shapes";

export const apify = [
  rule({
    id: "apify-api-token",
    provider: "Apify",
    title: "API token",
    keywords: ["apify_api_"],
    pattern: token(/apify_api_[A-Za-z0-9]{34,40}/),
    severity: "high",
    confidence: "certain",
    reaches: "Actors, storage and budget of the account.",
    expires: "Never, until it is revoked.",
    variable: "APIFY_TOKEN",
  }),
];
