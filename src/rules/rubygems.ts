import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const rubygems = [
  rule({
    id: "rubygems-api-key",
    provider: "RubyGems",
    title: "API key",
    keywords: ["rubygems_"],
    pattern: token(/rubygems_[a-f0-9]{48}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "Publishing gems of the owner, within its scopes.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://guides.rubygems.org/api-key-scopes/",
    variable: "GEM_HOST_API_KEY",
  }),
];
