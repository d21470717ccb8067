import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const digitalocean = [
  rule({
    id: "digitalocean-personal-token",
    provider: "DigitalOcean",
    title: "personal access token",
    keywords: ["dop_v1_"],
    pattern: token(/dop_v1_[a-f0-9]{64}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Droplets, databases and storage of the team, as far as its scopes allow.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
    variable: "DIGITALOCEAN_TOKEN",
  }),
  rule({
    id: "digitalocean-oauth-token",
    provider: "DigitalOcean",
    title: "OAuth access or refresh token",
    keywords: ["doo_v1_", "dor_v1_"],
    pattern: token(/do[or]_v1_[a-f0-9]{64}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "What the user granted to the application.",
    expires: "After 30 days (access).",
    rotate: "https://docs.digitalocean.com/reference/api/oauth/",
    variable: "DIGITALOCEAN_TOKEN",
  }),
];
