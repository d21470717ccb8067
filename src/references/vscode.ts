import { findNodeAtLocation, getNodeValue, type Node, parseTree } from "jsonc-parser";
import type { Place, Reference } from "./reference";

/** The debuggers whose configurations take an `envFile`, by their documentation. */
const readEnvFile = /^(?:node|pwa-node|node-terminal|python|debugpy|go|cppdbg|cppvsdbg|coreclr|java)$/;

/** An object that takes an `envFile`, for the entry that sets a variable in it. */
export interface EnvFile {
  /** Where the property `env` begins. */
  readonly env: number;
  /** What `envFile` says already. */
  readonly envFile: unknown;
}

/**
 * The debug configuration or MCP server that a variable is set for, when it can load the variable from a file.
 * Source: https://code.visualstudio.com/docs/debugtest/debugging-configuration,
 * https://code.visualstudio.com/docs/copilot/reference/mcp-configuration#_standard-io-stdio-servers
 */
export function envFileFor({ path, text }: Place, keys: readonly string[]): EnvFile | undefined {
  const [list, , env] = keys;
  const debugs = path.endsWith("launch.json");
  if (keys.length !== 4 || env !== "env" || list !== (debugs ? "configurations" : "servers"))
    return undefined;
  const root = parseTree(text, [], { allowTrailingComma: true });
  const owner = root === undefined ? undefined : findNodeAtLocation(root, owned(keys));
  const property = owner?.children?.find((child) => child.children?.[0]?.value === "env");
  if (owner === undefined || property === undefined) return undefined;
  const fits = debugs
    ? readEnvFile.test(String(propertyOf(owner, "type")))
    : propertyOf(owner, "command") !== undefined;
  return fits ? { env: property.offset, envFile: propertyOf(owner, "envFile") } : undefined;
}

function owned([list, at]: readonly string[]): (string | number)[] {
  return [list!, list === "configurations" ? Number(at) : at!];
}

function propertyOf(owner: Node, key: string): unknown {
  const node = findNodeAtLocation(owner, [key]);
  return node === undefined ? undefined : getNodeValue(node);
}

/**
 * What VS Code fills in: in launch.json everywhere, in tasks.json in three properties, in settings.json for the
 * terminal's variables and MCP servers alone. Source: https://code.visualstudio.com/docs/reference/variables-reference
 */
function isFilledIn(keys: readonly string[], { path }: Place): boolean {
  if (path.endsWith("tasks.json")) return keys.some((key) => /^(?:command|args|options)$/.test(key));
  if (path.endsWith("settings.json")) return /^(?:terminal\.integrated\.env\..*|mcp)$/.test(keys[0] ?? "");
  return !(path.endsWith("mcp.json") && keys[0] === "inputs");
}

export const vscode: readonly Reference[] = [
  {
    family: "vscode",
    languages: [],
    files: /(?:^|\/)\.vscode\/(?:launch|tasks|mcp|settings)\.json$/,
    expression: (name) => `\${env:${name}}`,
    inside: (name) => `\${env:${name}}`,
    filled: /\$\{[^}]+\}/,
    under: isFilledIn,
    exact: (value) => !value.includes("${"),
    loaders: ["shell"],
    command: (name, keys, place) =>
      keys.at(-1) === name && envFileFor(place, keys) !== undefined
        ? undefined
        : "set -a; . ./.env; set +a; code .",
  },
];
