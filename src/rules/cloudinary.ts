import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const cloudinary = [
  rule({
    id: "cloudinary-key",
    provider: "Cloudinary",
    title: "API key or secret",
    keywords: ["cloudinary"],
    pattern: inCompanyOf(/cloudinary/, /[A-Za-z0-9_-]{27}/),
    checks: [entropy(3), random],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "CLOUDINARY_API_SECRET",
  }),
];
