import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Place, Reference } from "./reference";
import { handOver } from "./store";

/** Where Claude Code, Cursor and Copilot fill in variables in the description of an MCP server. */
const ofServer = (keys: readonly string[]): boolean =>
  keys[0] === "mcpServers" && /^(?:command|args|env|url|headers)$/.test(keys[2] ?? "");

const notAgain = (value: string): boolean => !value.includes("${");

/** Where CloudFormation resolves a dynamic reference: in the properties of a resource that is not one of its user's own. */
function isResolved(keys: readonly string[], { text }: Place): boolean {
  const [top, resource = "", part] = keys;
  if (top !== "Resources" || part !== "Properties") return false;
  if (keys.some((key) => /^(?:UserData|Fn::Base64)$/.test(key))) return false;
  const root = parseTree(text);
  const type: unknown = root && findNodeAtLocation(root, ["Resources", resource, "Type"])?.value;
  return typeof type === "string" && !/^(?:Custom::|AWS::CloudFormation::CustomResource$)/.test(type);
}

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
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
    family: "json",
    languages: [],
    files: /\.(?:json|template)$/i,
    where: ({ text }) =>
      /"AWSTemplateFormatVersion"\s*:/.test(text) ||
      (/"Resources"\s*:/.test(text) && /"Type"\s*:\s*"(?:AWS|Alexa|Custom)::/.test(text)),
    expression: (name) => `{{resolve:secretsmanager:${name}}}`,
    inside: (name) => `{{resolve:secretsmanager:${name}}}`,
    filled: /\{\{resolve:[\s\S]*?\}\}|\$\{[^}]*\}/,
    under: isResolved,
    // A reference must not end in a backslash.
    exact: (_value, around) => !around.includes("\\"),
    loaders: ["shell"],
    command: (name) =>
      handOver(name, `aws secretsmanager create-secret --name ${name} --secret-string file:///dev/stdin`),
  },
];
