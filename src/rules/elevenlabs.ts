import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const elevenlabs = [
  rule({
    id: "elevenlabs-api-key",
    provider: "ElevenLabs",
    title: "API key",
    keywords: ["sk_"],
    pattern: token(/sk_[0-9a-f]{48}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "certain",
    reaches: "Voices and budget of the account.",
    expires: "Never, until it is revoked.",
    variable: "ELEVENLABS_API_KEY",
  }),
  rule({
    id: "elevenlabs-api-key-old",
    provider: "ElevenLabs",
    title: "API key (old format)",
    keywords: ["elevenlabs", "eleven_labs", "eleven-labs", "xi-api"],
    pattern: inCompanyOf(/eleven[_.-]?labs|xi-api/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "ELEVENLABS_API_KEY",
  }),
];
