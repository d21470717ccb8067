import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const anthropic = [
  rule({
    id: "anthropic-api-key",
    provider: "Anthropic",
    title: "API key",
    keywords: ["sk-ant-api"],
    pattern: token(/sk-ant-api[0-9]{2}-[\w-]{93}AA/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Models and files of the workspace, on its bill.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://console.anthropic.com/settings/keys",
    variable: "ANTHROPIC_API_KEY",
  }),
  rule({
    id: "anthropic-admin-key",
    provider: "Anthropic",
    title: "Admin API key",
    keywords: ["sk-ant-admin"],
    pattern: token(/sk-ant-admin[0-9]{2}-[\w-]{93}AA/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Members, workspaces and keys of the organisation.",
    expires: "Never, until it is revoked.",
    rotate: "https://console.anthropic.com/settings/admin-keys",
    variable: "ANTHROPIC_ADMIN_KEY",
  }),
  rule({
    id: "anthropic-oauth-token",
    provider: "Anthropic",
    title: "OAuth access, refresh or session token",
    keywords: ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"],
    pattern: token(/sk-ant-(?:oat|ort|sid)[0-9]{2}-[\w-]{80,120}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Models of the account, as the user who signed in.",
    expires: "Access tokens within hours, refresh tokens once used.",
    variable: "ANTHROPIC_AUTH_TOKEN",
  }),
];
