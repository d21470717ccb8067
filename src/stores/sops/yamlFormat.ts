import {
  type Alias,
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from "yaml";
import {
  type Format,
  type Leaf,
  type Metadata,
  notEncrypted,
  type Path,
  type Reading,
  Unreadable,
} from "./format";
import { nameOf, pathOf, pathRule } from "./path";
import { addedLines, removedLines } from "./yamlLines";
import { digestScalar } from "./yamlScalar";

/** YAML as sops has it: one mapping, its metadata under the key `sops`. Comments and the form of all else stay. */
export const yamlFormat: Format = {
  read(text: string): Reading {
    const { contents, document } = rootOf(text);
    const metadata = contents.get("sops", true);
    if (!isMap(metadata)) throw notEncrypted();
    const pairs = contents.items.filter((pair) => keyOf(pair) !== "sops");
    return {
      leaves: pairs.flatMap((pair) => pairLeaves(document, pair, [])),
      metadata: metadata.toJS(document) as Metadata,
    };
  },

  set(text: string, path: Path, written: string): string | undefined {
    const { contents, document } = rootOf(text);
    const old = contents.getIn(path, true) as Node | undefined;
    if (isScalar(old) && old.range) return replaced(text, old, written);
    if (old !== undefined || !hasRoom(contents, path)) return undefined;
    const lines = addedLines(text, contents, path, written);
    if (lines !== undefined) return lines;
    document.setIn(path, written);
    return document.toString({ lineWidth: 0 });
  },

  remove(text: string, path: Path): string {
    const { contents, document } = rootOf(text);
    const lines = removedLines(text, contents, path);
    if (lines !== undefined) return lines;
    document.deleteIn(path);
    return document.toString({ lineWidth: 0 });
  },

  make(metadata: Metadata): string {
    const document = new Document({ sops: metadata });
    const time = document.getIn(["sops", "lastmodified"], true) as Scalar;
    time.type = "QUOTE_DOUBLE";
    return document.toString({ indent: 4, lineWidth: 0 });
  },

  metadataPath: (key) => ["sops", key],
  nameRule: pathRule,
  nameOf,
  pathOf,
};

interface Root {
  readonly document: Document;
  readonly contents: YAMLMap;
}

/** All scalars are texts here: what sops makes of those without quotes is told apart where it counts. */
function rootOf(text: string): Root {
  const documents = parseAllDocuments(text, { schema: "failsafe", keepSourceTokens: true });
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  if (document === undefined || document.errors.length > 0) throw new Unreadable("it is no YAML");
  if (others.length > 0)
    throw new Unreadable("several documents in one file", "Use “sops edit” for this file.");
  if (!isMap(document.contents)) throw notEncrypted();
  return { document, contents: document.contents as YAMLMap };
}

function pairLeaves(document: Document, pair: Pair, path: Path): Leaf[] {
  return leavesOf(document, pair.value as Node | null, [...path, keyOf(pair)]);
}

function leavesOf(document: Document, node: Node | null, path: Path): Leaf[] {
  if (isAlias(node)) return leavesOf(document, targetOf(document, node), path);
  if (isMap(node)) return node.items.flatMap((pair) => pairLeaves(document, pair, path));
  if (isSeq(node))
    return node.items.flatMap((item, index) => leavesOf(document, item as Node, [...path, index]));
  if (!isScalar(node)) return [];
  if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:str")
    throw new Unreadable("a value with a tag");
  const text = String(node.value);
  const isPlain = node.type === "PLAIN" && node.tag === undefined;
  const scalar = isPlain ? digestScalar(text) : { text, isText: true };
  return scalar === undefined ? [] : [{ path, ...scalar }];
}

function targetOf(document: Document, alias: Alias): Node {
  const target = alias.resolve(document);
  if (target === undefined) throw new Unreadable("an alias of nothing");
  return target;
}

function keyOf({ key }: Pair): string {
  if (isScalar(key)) return String(key.value);
  throw new Unreadable("a key that is no text");
}

function replaced(text: string, { range, type }: Scalar, written: string): string {
  const [start, end] = range!;
  const isQuoted = type !== undefined && type !== "PLAIN";
  const lineEnd = /(?:\r?\n)?$/.exec(text.slice(start, end))![0];
  return (
    text.slice(0, start) +
    (isQuoted || written === "" ? JSON.stringify(written) : written) +
    lineEnd +
    text.slice(end)
  );
}

/** Whether a key can be added: what is on the way is a mapping or an element of a list, or is not there yet. */
function hasRoom(contents: YAMLMap, path: Path): boolean {
  let at: unknown = contents;
  for (const step of path) {
    if (at === undefined) return typeof step === "string";
    if (isSeq(at) ? !at.has(step) : !isMap(at)) return false;
    at = (at as YAMLMap).get(step, true);
  }
  return true;
}
