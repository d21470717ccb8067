import { escapeReader, type Piece, type Span } from "../literal";

/** https://yaml.org/spec/1.2.2/#57-escaped-characters */
const readEscape = escapeReader(
  {
    ...{ "0": "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
    ...{ N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
  },
  { x: 2, u: 4, U: 8 },
  (character) => character,
);

/** A line break in a flow scalar with the white space around it, and any empty lines. */
const lineBreak = /[ \t]*(?:\r?\n[ \t]*)+/y;
const escapedLineBreak = /\\\r?\n[ \t]*/y;

/**
 * The pieces between the delimiters of a plain or quoted scalar: a line break is one piece, folded.
 * Source: https://yaml.org/spec/1.2.2/#74-flow-line-folding and 7.3.1 to 7.3.3
 */
export function flowPieces(text: string, { start, end }: Span, quote: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const skipped = quote === '"' ? endOf(escapedLineBreak, text, at) : undefined;
    if (skipped === undefined) pieces.push(flowPiece(text, at, quote));
    at = skipped ?? pieces.at(-1)!.end;
  }
  return pieces;
}

function flowPiece(text: string, start: number, quote: string): Piece {
  const folded = endOf(lineBreak, text, start);
  if (folded !== undefined) {
    const breaks = text.slice(start, folded).split("\n").length - 1;
    return { start, end: folded, value: breaks === 1 ? " " : "\n".repeat(breaks - 1) };
  }
  if (quote === '"' && text[start] === "\\") return { start, ...readEscape(text, start) };
  const end = quote === "'" && text.startsWith("''", start) ? start + 2 : start + 1;
  return { start, end, value: text[start]! };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A line of a block scalar: its own text begins behind the indentation that all lines have. */
interface Line extends Span {
  /** Spaces beyond that indentation. */
  readonly extra: number;
  readonly empty: boolean;
}

/**
 * The pieces of a block scalar's body up to the last line that is not empty: the line breaks behind it belong to the
 * form rather than to what is written. `indent` is what is stripped of each line; undefined to go by the first one.
 * Source: https://yaml.org/spec/1.2.2/#81-block-scalar-styles
 */
export function blockPieces(text: string, body: Span, folded: boolean, indent: number | undefined): Piece[] {
  const lines = linesOf(text, body, indent);
  const first = lines.findIndex(({ empty }) => !empty);
  const last = lines.findLastIndex(({ empty }) => !empty);
  const pieces: Piece[] = [];
  let gap = { start: lines[0]?.start ?? body.start, value: "" };
  let separator = "";
  let indented = false;
  for (const [i, line] of lines.slice(0, last + 1).entries()) {
    if (i < first) {
      gap = { ...gap, value: `${gap.value}\n` };
      continue;
    }
    const more = line.extra > 0 || text[line.start] === "\t";
    if (folded && line.empty && !more) {
      if (separator === "\n") gap = { ...gap, value: `${gap.value}\n` };
      separator = "\n";
      continue;
    }
    if (folded && more && separator !== "") separator = separator === "\n" && !indented ? "\n\n" : "\n";
    const value = gap.value + separator;
    if (value !== "") pieces.push({ start: gap.start, end: line.start, value });
    for (let at = line.start; at < line.end; at++) pieces.push({ start: at, end: at + 1, value: text[at]! });
    gap = { start: line.end, value: "" };
    separator = folded && !more ? " " : "\n";
    indented = more;
  }
  return pieces;
}

function linesOf(text: string, { start, end }: Span, given: number | undefined): Line[] {
  const raw = [...text.slice(start, end).matchAll(/( *)([^\n]*?)(?:\r?\n|$)/g)].filter(
    ({ 0: line }) => line !== "",
  );
  const indent = given ?? raw.find(({ 2: content }) => content !== "")?.[1]?.length ?? 0;
  return raw.map(({ 1: spaces = "", 2: content = "", index }) => {
    const stripped = Math.min(indent, spaces.length);
    const from = start + index + stripped;
    const to = start + index + spaces.length + content.length;
    return { start: from, end: to, extra: spaces.length - stripped, empty: content === "" };
  });
}
