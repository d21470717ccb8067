import { rule } from "../engine/rule";
import { token } from "./shapes";

export const fleetbase = [
  rule({
    id: "fleetbase-api-key",
    provider: "Fleetbase",
    title: "live API key",
    keywords: ["flb_live_"],
    pattern: token(/flb_live_[A-Za-z0-9]{20}/),
    severity: "high",
    confidence: "certain",
    reaches: "Orders and drivers of the organisation.",
    expires: "Never, until it is revoked.",
    variable: "FLEETBASE_KEY",
  }),
];
