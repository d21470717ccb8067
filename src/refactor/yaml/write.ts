import type { Node, Pair, YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import { type Span, valueOfPieces } from "../literal";
import { isMapping, isSequence, parseYaml, type Step, type YamlScalar } from "./document";

/**
 * The edit that puts `replacement` in place of a stretch of a scalar, written as the scalar's style wants it; a plain
 * scalar gets quotes where it needs them then. Undefined when the style cannot hold it there.
 */
export function putInto(
  text: string,
  scalar: YamlScalar,
  { start, end }: Span,
  replacement: string,
): TextEdit | undefined {
  const { style } = scalar;
  if (style === "'") return { start, end, text: replacement.replaceAll("'", "''") };
  if (style === '"') return { start, end, text: replacement.replace(/[\\"]/g, "\\$&") };
  if (style === "|") return { start, end, text: replacement };
  if (style === ">") return inFolded(text, scalar, { start, end, text: replacement });
  const before = valueOfPieces(scalar.pieces.filter((piece) => piece.end <= start));
  const after = valueOfPieces(scalar.pieces.filter((piece) => piece.start >= end));
  const value = before! + replacement + after!;
  if (isPlain(value, scalar.flow)) return { start, end, text: replacement };
  return { start: scalar.start, end: scalar.end, text: quoted(value) };
}

/** Lines are folded by how they begin, so that what comes of an edit is read again. */
function inFolded(text: string, scalar: YamlScalar, edit: TextEdit): TextEdit | undefined {
  const { start, end, text: replacement } = edit;
  const changed = text.slice(0, start) + replacement + text.slice(end);
  const head = valueOfPieces(scalar.pieces.filter((piece) => piece.end <= start));
  const tail = valueOfPieces(scalar.pieces.filter((piece) => piece.start >= end));
  const now = parseYaml(changed).scalars.find((other) => other.start === scalar.start);
  return now !== undefined && valueOfPieces(now.pieces) === head! + replacement + tail! ? edit : undefined;
}

/** Whether a text with letters in it can be written without quotes. Source: https://yaml.org/spec/1.2.2/#733-plain-style */
export function isPlain(value: string, flow: boolean): boolean {
  return (
    /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/.test(value) &&
    !/:(?:\s|$)|\s#|\s$|[\p{Cc}\u2028\u2029\ufeff]/u.test(value) &&
    !(flow && /[,[\]{}]/.test(value))
  );
}

/** A value in quotes, on one line. */
export function quoted(value: string): string {
  if (/[\p{Cc}\p{Surrogate}\u2028\u2029\ufeff']/u.test(value)) return doubleQuoted(value);
  return /["\\]/.test(value) ? `'${value}'` : `"${value}"`;
}

/** JSON is YAML but for the characters that JSON leaves as they are and YAML takes for line breaks or does not print. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A text as a scalar of its own. */
export function scalarOf(value: string, flow = false): string {
  return isPlain(value, flow) ? value : quoted(value);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Behind the line end of the line that `at` stands on. */
function behindLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found === -1 ? text.length : found + 1;
}

/** How far a node is indented: what stands before it on its line, as spaces. */
export function indentOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/[^\t]/g, " ");
}

/** The line ending that a text uses. */
export function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

export function startOf(node: unknown): number {
  return (node as Node).range![0];
}

/** Where a pair begins, and where its value ends: at the start of a line behind a block scalar. */
export function spanOf(pair: Pair): Span {
  return { start: startOf(pair.key), end: endOf(pair.value ?? pair.key) };
}

/** Where the last of what a node consists of ends, whatever comments stand behind. */
function endOf(node: unknown): number {
  const { range, flow } = node as Node & { flow?: boolean };
  if (flow === true) return range![1];
  if (isMapping(node)) return node.items.length === 0 ? range![1] : spanOf(node.items.at(-1)!).end;
  return isSequence(node) && node.items.length > 0 ? endOf(node.items.at(-1)) : range![1];
}

/**
 * All that goes when the last step of a path is taken out: the lines of the pair or item, or it and its comma. What
 * would be left empty goes too. Undefined when nothing at all would be left.
 */
export function removal(text: string, path: readonly Step[]): Span | undefined {
  const step = path.at(-1);
  if (step === undefined) return undefined;
  if (step.parent.items.length === 1) return removal(text, path.slice(0, -1));
  const items: readonly unknown[] = step.parent.items;
  const index = step.kind === "item" ? step.index : items.indexOf(step.pair);
  const [before, own, next] = [index - 1, index, index + 1].map((i) => entrySpan(items[i], step.kind));
  return step.parent.flow === true ? withComma(before, own!, next) : wholeLines(text, own!, next, step.kind);
}

function entrySpan(entry: unknown, kind: Step["kind"]): Span | undefined {
  if (entry === undefined) return undefined;
  return kind === "pair" ? spanOf(entry as Pair) : { start: startOf(entry), end: endOf(entry) };
}

/** The lines of a pair, even if nothing is left. */
export function wholePair(text: string, step: Step): Span | undefined {
  return step.kind === "pair" ? wholeLines(text, spanOf(step.pair), undefined, "pair") : undefined;
}

function withComma(before: Span | undefined, { start, end }: Span, next: Span | undefined): Span {
  return next === undefined ? { start: before!.end, end } : { start, end: next.start };
}

function wholeLines(
  text: string,
  { start, end }: Span,
  next: Span | undefined,
  kind: Step["kind"],
): Span | undefined {
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  const behind = end > start && text[end - 1] === "\n" ? end : behindLine(text, end);
  if (kind === "item") return /^\s*-\s+$/.test(before) ? { start: from, end: behind } : undefined;
  if (before.trim() === "") return { start: from, end: behind };
  if (!/^\s*(?:-\s+)+$/.test(before)) return undefined;
  // The first pair of a mapping that is a sequence's item: the next one moves up to the dash.
  return next === undefined ? undefined : { start, end: next.start };
}

/** Text that is put in at an offset. */
export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** The edit that adds a line to a mapping in lines of its own, behind the last of its pairs. */
export function appendPair(text: string, map: YAMLMap, line: (indent: string) => string): TextEdit {
  const { start, end } = spanOf(map.items.at(-1) as Pair);
  const first = spanOf(map.items[0] as Pair).start;
  const indent = indentOf(text, first);
  const behind = end > start && text[end - 1] === "\n" ? end : behindLine(text, end);
  return lineAt(text, behind, line(indent));
}

/** A line put in at the start of another, or at the end of a text whose last line may have no end. */
export function lineAt(text: string, at: number, line: string): TextEdit {
  const eol = eolOf(text);
  return text[at - 1] === "\n" || at === 0 ? insertion(at, line + eol) : insertion(at, eol + line);
}
