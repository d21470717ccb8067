import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { assigned, token } from "./shapes";

export const mailgun = [
  rule({
    id: "mailgun-api-key",
    provider: "Mailgun",
    title: "API key (primary, legacy form)",
    keywords: ["key-"],
    pattern: token(/key-[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail and reading logs of every domain of the account.",
    expires: "Never, until it is revoked.",
    rotate: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
    variable: "MAILGUN_API_KEY",
  }),
  rule({
    id: "mailgun-sending-key",
    provider: "Mailgun",
    title: "API key",
    keywords: ["mailgun"],
    pattern: assigned(/mailgun[\w.-]{0,40}/, /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Sending mail, as far as its role allows.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
    variable: "MAILGUN_API_KEY",
  }),
];
