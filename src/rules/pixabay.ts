import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const pixabay = [
  rule({
    id: "pixabay-key",
    provider: "Pixabay",
    title: "API key or secret",
    keywords: ["pixabay"],
    pattern: inCompanyOf(/pixabay/, /[0-9]{8}-[0-9a-f]{25}/),
    checks: [entropy(3)],
    severity: "medium",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PIXABAY_API_KEY",
  }),
];
