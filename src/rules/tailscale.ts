import { rule } from "../engine/rule";
import { token } from "./shapes";

export const tailscale = [
  rule({
    id: "tailscale-auth-key",
    provider: "Tailscale",
    title: "auth key",
    keywords: ["tskey-auth-"],
    pattern: token(/tskey-auth-[A-Za-z0-9]{12}CNTRL-[A-Za-z0-9]{32}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Adding machines to the tailnet.",
    expires: "After ninety days at most.",
    variable: "TS_AUTHKEY",
  }),
  rule({
    id: "tailscale-api-token",
    provider: "Tailscale",
    title: "API access token",
    keywords: ["tskey-api-"],
    pattern: token(/tskey-api-[A-Za-z0-9]{12}CNTRL-[A-Za-z0-9]{32}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Machines and rules of the tailnet.",
    expires: "After ninety days at most.",
    variable: "TAILSCALE_API_KEY",
  }),
  rule({
    id: "tailscale-client-secret",
    provider: "Tailscale",
    title: "OAuth client secret",
    keywords: ["tskey-client-"],
    pattern: token(/tskey-client-[A-Za-z0-9]{12}CNTRL-[A-Za-z0-9]{32}/),
    severity: "critical",
    confidence: "certain",
    reaches: "The tailnet, as far as its scopes go.",
    expires: "Never, until it is revoked.",
    variable: "TS_API_CLIENT_SECRET",
  }),
];
