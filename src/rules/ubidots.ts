import { rule } from "../engine/rule";
import { token } from "./shapes";

export const ubidots = [
  rule({
    id: "ubidots-token",
    provider: "Ubidots",
    title: "token",
    keywords: ["BBFF-"],
    pattern: token(/BBFF-[A-Za-z0-9]{30}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Devices and variables of the account.",
    expires: "Never, until it is revoked.",
    variable: "UBIDOTS_TOKEN",
  }),
];
