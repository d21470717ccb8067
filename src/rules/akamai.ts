import { rule } from "../engine/rule";
import { token } from "./shapes";

export const akamai = [
  rule({
    id: "akamai-api-client-token",
    provider: "Akamai",
    title: "API client token",
    keywords: ["akab-"],
    pattern: token(/akab-[a-z0-9]{16}-[a-z0-9]{16}/),
    severity: "high",
    confidence: "certain",
    reaches: "The Akamai APIs that the client was given.",
    expires: "Never, until it is revoked.",
    variable: "AKAMAI_CLIENT_TOKEN",
  }),
];
