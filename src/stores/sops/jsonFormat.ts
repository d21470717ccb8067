import {
  applyEdits,
  findNodeAtLocation,
  type ModificationOptions,
  modify,
  type Node,
  type ParseError,
  parseTree,
} from "jsonc-parser";
import {
  type Format,
  type Leaf,
  type Metadata,
  notEncrypted,
  type Path,
  type Reading,
  Unreadable,
} from "./format";
import { digestNumber } from "./number";
import { nameOf, pathOf, pathRule } from "./path";

/** JSON as sops has it: one object, its metadata under the key `sops`, no comments. */
export const jsonFormat: Format = {
  read(text: string): Reading {
    const root = rootOf(text);
    const metadata = findNodeAtLocation(root, ["sops"]);
    if (metadata?.type !== "object") throw notEncrypted();
    const properties = root.children!.filter(({ children }) => children![0]!.value !== "sops");
    return {
      leaves: properties.flatMap((property) => leavesOf(text, property, [])),
      metadata: plainOf(metadata) as Metadata,
    };
  },

  set(text: string, path: Path, written: string): string | undefined {
    return hasRoom(rootOf(text), path) ? changed(text, path, written) : undefined;
  },

  remove: (text: string, path: Path): string => changed(text, path, undefined),
  make: (metadata: Metadata): string => `${JSON.stringify({ sops: metadata }, null, "\t")}\n`,
  metadataPath: (key) => ["sops", key],
  nameRule: pathRule,
  nameOf,
  pathOf,
};

function rootOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (root?.type !== "object" || errors.length > 0) throw new Unreadable("it is no JSON object");
  return root;
}

function leavesOf(text: string, node: Node, path: Path): Leaf[] {
  const { type, children = [], value } = node;
  if (type === "property") return leavesOf(text, children[1]!, [...path, children[0]!.value as string]);
  if (type === "object") return children.flatMap((child) => leavesOf(text, child, path));
  if (type === "array") return children.flatMap((child, index) => leavesOf(text, child, [...path, index]));
  if (type === "null") return [];
  if (type === "string") return [{ path, text: value as string, isText: true }];
  const source = text.slice(node.offset, node.offset + node.length);
  const plain = type === "number" ? digestNumber(source) : value === true ? "True" : "False";
  return [{ path, text: plain, isText: false }];
}

function plainOf(node: Node): unknown {
  const { type, children = [], value } = node;
  if (type === "array") return children.map(plainOf);
  if (type !== "object") return value as unknown;
  return Object.fromEntries(children.map(({ children: [key, each] = [] }) => [key!.value, plainOf(each!)]));
}

/** Whether a value can stand at a path: in place of a single one, or as a new key of a mapping or of none. */
function hasRoom(root: Node, path: Path): boolean {
  const old = findNodeAtLocation(root, [...path]);
  if (old !== undefined) return old.children === undefined;
  const depth = path.findIndex(
    (_, index) => findNodeAtLocation(root, path.slice(0, index + 1)) === undefined,
  );
  const parent = findNodeAtLocation(root, path.slice(0, depth));
  return parent?.type === "object" && path.slice(depth).every((step) => typeof step === "string");
}

function changed(text: string, path: Path, value: string | undefined): string {
  return applyEdits(text, modify(text, [...path], value, optionsFor(text)));
}

/** New keys come before `sops`, in the file's own indentation, which is a tab in files of sops. */
function optionsFor(text: string): ModificationOptions {
  const spaces = /^ +/m.exec(text)?.[0].length;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    formattingOptions: { insertSpaces: spaces !== undefined, tabSize: spaces ?? 4, eol },
    getInsertionIndex: (keys) => (keys.includes("sops") ? keys.indexOf("sops") : keys.length),
  };
}
