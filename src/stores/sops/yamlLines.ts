import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import type { Path } from "./format";

/**
 * The text with a key in lines of its own at the end of the nearest mapping that there is, at the top before `sops`;
 * undefined where mappings are not written in lines.
 */
export function addedLines(text: string, root: YAMLMap, path: Path, written: string): string | undefined {
  const depth = path.findLastIndex((_, index) => isMap(at(root, path.slice(0, index))));
  const mapping = at(root, path.slice(0, depth)) as YAMLMap;
  const column = columnOf(text, mapping);
  const before = mapping === root ? pairOf(root, "sops") : undefined;
  if (column === undefined || isInFlow(root, path)) return undefined;
  const end = before === undefined ? endOf(text, mapping.items.at(-1)!) : lineStart(text, startOf(before)!);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = end === 0 || text[end - 1] === "\n" ? "" : eol;
  return text.slice(0, end) + gap + linesOf(path.slice(depth), written, column, eol) + text.slice(end);
}

/** The text without the lines of a key; undefined where it does not have lines of its own, or is the last of its mapping. */
export function removedLines(text: string, root: YAMLMap, path: Path): string | undefined {
  const mapping = at(root, path.slice(0, -1));
  if (!isMap(mapping) || isInFlow(root, path) || mapping.items.length < 2) return undefined;
  const pair = pairOf(mapping, path.at(-1)!)!;
  const start = lineStart(text, startOf(pair)!);
  if (text.slice(start, startOf(pair)).trim() !== "") return undefined;
  return text.slice(0, start) + text.slice(endOf(text, pair));
}

function linesOf(keys: Path, written: string, column: number, eol: string): string {
  return keys
    .map((key, depth) => {
      const value = depth < keys.length - 1 ? "" : ` ${written === "" ? '""' : written}`;
      return `${" ".repeat(column + 4 * depth)}${keyText(String(key))}:${value}${eol}`;
    })
    .join("");
}

/** Words that one YAML or another takes for something else are quoted. */
function keyText(key: string): string {
  const isPlain = /^[A-Za-z_][\w.-]*$/.test(key) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key);
  return isPlain ? key : JSON.stringify(key);
}

function at(root: YAMLMap, path: Path): unknown {
  return path.length === 0 ? root : root.getIn(path, true);
}

function isInFlow(root: YAMLMap, path: Path): boolean {
  return path.some((_, index) => {
    const node = at(root, path.slice(0, index));
    return isCollection(node) && node.flow === true;
  });
}

function pairOf(mapping: YAMLMap, key: string | number): Pair | undefined {
  return mapping.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function columnOf(text: string, mapping: YAMLMap): number | undefined {
  const start = mapping.items[0] === undefined ? undefined : startOf(mapping.items[0]);
  return start === undefined ? undefined : start - lineStart(text, start);
}

function startOf({ key }: Pair): number | undefined {
  return (key as Node).range?.[0];
}

/** Behind the line end of a pair's last line. */
function endOf(text: string, { key, value }: Pair): number {
  const end = ((value as Node | null) ?? (key as Node)).range![1];
  const last = isBlock(value) ? end : text.slice(0, end).trimEnd().length;
  if (isBlock(value) && text[last - 1] === "\n") return last;
  const lineEnd = text.indexOf("\n", last);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

function isBlock(node: unknown): boolean {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
