import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const adafruit = [
  rule({
    id: "adafruit-io-key",
    provider: "Adafruit IO",
    title: "Adafruit IO key",
    keywords: ["aio_"],
    pattern: token(/aio_[A-Za-z0-9]{28}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "certain",
    reaches: "Feeds and dashboards of the account.",
    expires: "Never, until it is revoked.",
    variable: "ADAFRUIT_IO_KEY",
  }),
];
