import { findNodeAtOffset, getNodePath, type Node, parseTree } from "jsonc-parser";
import { isMap, isScalar, isSeq, parseAllDocuments, type Node as YamlNode } from "yaml";

/** What surrounds a value in a structured file. */
export interface Surround {
  /** The keys and sections around it, the outermost first, its own key last; empty where the file has none. */
  readonly keys: readonly string[];
  /** What the fields beside those keys say of the environment: `environment: production`, `APP_ENV: staging`. */
  readonly said: readonly string[];
}

/** Finds what surrounds offsets of one file, which is taken apart once. */
export interface Surrounds {
  at(offset: number): Surround;
}

/** Larger files are generated, and taking them apart takes too long. */
const mostCharacters = 1_000_000;

const environmentKey =
  /^(?:environment|env|stage|profile|profiles|on-profile|spring\.config\.activate\.on-profile|active|(?:NODE|APP|RAILS|RACK|MIX|DJANGO|FLASK|ASPNETCORE|DOTNET|DEPLOY|NEXT_PUBLIC)_ENV(?:IRONMENT)?|ENVIRONMENT|STAGE)$/;

const none: Surround = { keys: [], said: [] };

/** By the file's name; what cannot be taken apart surrounds nothing. */
export function surroundsOf(text: string, path: string): Surrounds {
  if (text.length > mostCharacters) return { at: () => none };
  if (/\.ya?ml$/i.test(path)) return yamlSurrounds(text);
  if (/\.(?:jsonc?|json5|ipynb|tfstate|webmanifest)$/i.test(path)) return jsonSurrounds(text);
  if (/\.(?:toml|ini|cfg|conf|properties|editorconfig)$|(?:^|\/)(?:credentials|config|\.\w+rc)$/i.test(path))
    return { at: (offset) => headedSurround(text, offset) };
  return { at: () => none };
}

function jsonSurrounds(text: string): Surrounds {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return {
    at: (offset) => {
      const node = root && findNodeAtOffset(root, offset);
      if (node === undefined) return none;
      return { keys: getNodePath(node).map(String), said: saidAround(node) };
    },
  };
}

function saidAround(node: Node): string[] {
  const said: string[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    const properties = at.type === "object" ? (at.children ?? []) : [];
    for (const { children: [key, value] = [] } of properties)
      if (isEnvironmentKey(key?.value) && typeof value?.value === "string") said.push(value.value);
  }
  return said;
}

function isEnvironmentKey(key: unknown): boolean {
  return typeof key === "string" && environmentKey.test(key);
}

function yamlSurrounds(text: string): Surrounds {
  let documents: readonly { readonly contents: unknown }[];
  try {
    const parsed = parseAllDocuments(text, { logLevel: "silent" });
    documents = Array.isArray(parsed) ? parsed : [];
  } catch {
    documents = [];
  }
  return {
    at: (offset) => {
      const roots = documents.map(({ contents }) => contents as YamlNode | null);
      const root = roots.find((each) => covers(each, offset));
      return root == null ? none : yamlSurround(root, offset);
    },
  };
}

function yamlSurround(root: YamlNode, offset: number): Surround {
  const keys: string[] = [];
  const said: string[] = [];
  for (let node: unknown = root; node != null; ) {
    if (isMap(node)) {
      for (const { key, value } of node.items) said.unshift(...saidIn(key, value));
      const pair = node.items.find(({ key, value }) => covers(value, offset) || covers(key, offset));
      if (pair === undefined) break;
      keys.push(textOf(pair.key) ?? "");
      node = pair.value;
    } else if (isSeq(node)) {
      const at = node.items.findIndex((item) => covers(item, offset));
      keys.push(String(at));
      node = node.items[at];
    } else break;
  }
  return { keys, said };
}

/** `environment: production` and, as pipelines have it, `environment: {name: production}`. */
function saidIn(key: unknown, value: unknown): string[] {
  if (!isEnvironmentKey(textOf(key))) return [];
  const named = isMap(value) ? textOf(value.get("name", true)) : textOf(value);
  return named === undefined ? [] : [named];
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

function covers(node: unknown, offset: number): boolean {
  const range = (node as YamlNode | null)?.range;
  return range != null && range[0] <= offset && offset <= range[2];
}

const header = /^[ \t]*\[{1,2}[ \t]*"?([^\]\r\n"]+)"?[ \t]*\]{1,2}/gm;
const property = /^[ \t]*([\w.-]+)[ \t]*[:=]/;

/** Of a file with `[sections]`, or with dotted keys. */
function headedSurround(text: string, offset: number): Surround {
  const before = text.slice(0, offset);
  const section = [...before.matchAll(header)].at(-1)?.[1];
  const key = property.exec(before.slice(before.lastIndexOf("\n") + 1))?.[1];
  const keys = [...(section === undefined ? [] : section.split(".")), ...(key === undefined ? [] : [key])];
  return { keys: section?.includes(" ") ? [section, ...(key ? [key] : [])] : keys, said: [] };
}
