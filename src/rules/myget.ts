import { notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

export const myget = [
  rule({
    id: "myget-feed-key",
    provider: "MyGet",
    title: "API key in a feed address",
    keywords: ["myget.org/f/"],
    pattern: /myget\.org\/F\/[\w.-]{1,80}\/auth\/(?<value>[0-9a-f]{8}-[0-9a-f-]{27})/i,
    checks: [notPlaceholder, notReference],
    severity: "medium",
    confidence: "likely",
    reaches: "Reading the private feed, or pushing to it.",
    expires: "Never, until it is removed.",
    variable: "MYGET_API_KEY",
  }),
];
