import { armTemplate } from "./arm";
import { cloudFormationJson } from "./cloudFormation";
import type { Reference } from "./reference";

/** Where Claude Code, Cursor and Copilot fill in variables in the description of an MCP server. */
const ofServer = (keys: readonly string[]): boolean =>
  keys[0] === "mcpServers" && /^(?:command|args|env|url|headers)$/.test(keys[2] ?? "");

const notAgain = (value: string): boolean => !value.includes("${");

export const json: readonly Reference[] = [
  {
    // Variables of the environment come behind the files: https://learn.microsoft.com/aspnet/core/fundamentals/configuration/
    family: "json",
    languages: [],
    files: /(?:^|\/)appsettings(?:\.[^/]+)?\.json$/i,
    expression: () => "",
    removes: true,
    named: (keys) => {
      const name = keys.join("__").replaceAll(":", "__");
      return /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
    },
    loaders: ["shell"],
  },
  {
    // https://code.claude.com/docs/en/mcp#environment-variable-expansion-in-mcp-json
    family: "json",
    languages: [],
    files: /(?:^|\/)\.mcp\.json$/,
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\$\{[^}]+\}/,
    under: ofServer,
    exact: notAgain,
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; claude",
  },
  {
    // https://cursor.com/docs/context/mcp#config-interpolation
    family: "json",
    languages: [],
    files: /(?:^|\/)\.cursor\/mcp\.json$/,
    expression: (name) => `\${env:${name}}`,
    inside: (name) => `\${env:${name}}`,
    filled: /\$\{[^}]+\}/,
    under: ofServer,
    exact: notAgain,
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; cursor .",
  },
  {
    // https://containers.dev/implementors/json_reference/#variables-in-devcontainerjson
    family: "json",
    languages: [],
    files: /(?:^|\/)(?:\.devcontainer\/(?:[^/]+\/)?|\.)devcontainer\.json$/,
    expression: (name) => `\${localEnv:${name}}`,
    inside: (name) => `\${localEnv:${name}}`,
    filled: /\$\{[^}]+\}/,
    exact: notAgain,
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; code .",
  },
  {
    // Composer reads the whole file from COMPOSER_AUTH, no part of it: https://getcomposer.org/doc/03-cli.md#composer-auth
    family: "json",
    languages: [],
    files: /(?:^|\/)(?:auth|composer)\.json$/,
    where: ({ project }) => project.files.has("composer.json"),
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
  armTemplate,
  cloudFormationJson,
];
