import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const imagekit = [
  rule({
    id: "imagekit-private-key",
    provider: "ImageKit",
    title: "private key",
    keywords: ["private_"],
    pattern: token(/private_[A-Za-z0-9+/]{26,28}=/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Media and settings of the account.",
    expires: "Never, until it is revoked.",
    variable: "IMAGEKIT_PRIVATE_KEY",
  }),
];
