import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const spotify = [
  rule({
    id: "spotify-client-secret",
    provider: "Spotify",
    title: "client secret",
    keywords: ["spotify"],
    pattern: inCompanyOf(/spotify/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "SPOTIFY_CLIENT_SECRET",
  }),
];
