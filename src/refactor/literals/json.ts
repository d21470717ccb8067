import { visit } from "jsonc-parser";
import { escapedPieces, escapeReader, type Literal, type Span, type Token } from "../literal";
import { wholeLines } from "./entries";

const readEscape = escapeReader(
  { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" },
  { u: 4 },
  (character) => character,
);

/**
 * The values that are strings, with their keys and entries, and the comments.
 * Source: https://www.rfc-editor.org/rfc/rfc8259, https://jsonc.org/
 */
export function lexJson(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let key = 0;
  visit(
    text,
    {
      onObjectProperty: (_, offset) => {
        key = offset;
      },
      onLiteralValue: (value, offset, length, _line, _character, path) => {
        if (typeof value !== "string" || length < 2) return;
        const keys = path();
        const span = { start: offset, end: offset + length };
        const inObject = typeof keys.at(-1) === "string";
        const entry = inObject ? entryOf(text, { start: key, end: span.end }) : undefined;
        tokens.push(literal(text, span, keys.map(String), entry));
      },
      onComment: (offset, length) =>
        tokens.push({ kind: "comment", start: offset, end: Math.min(offset + length, text.length) }),
    },
    { allowTrailingComma: true },
  );
  return tokens;
}

function literal(text: string, span: Span, keys: readonly string[], entry: Span | undefined): Literal {
  const content = { start: span.start + 1, end: span.end - 1 };
  const pieces = escapedPieces(text, content, readEscape);
  const found: Literal = { kind: "literal", ...span, prefix: "", quote: '"', content, pieces, keys };
  return entry === undefined ? found : { ...found, entry };
}

/** A property with the comma that goes with it; undefined where a comment stands between the two. */
function entryOf(text: string, { start, end }: Span): Span | undefined {
  const comma = /^\s*,/.exec(text.slice(end));
  if (comma !== null) {
    const whole = wholeLines(text, { start, end: end + comma[0].length });
    const blank = /^[ \t]*/.exec(text.slice(whole.end))!;
    return whole.start === start ? { start, end: whole.end + blank[0].length } : whole;
  }
  const before = /(?<comma>,\s*|\{\s*)$/.exec(text.slice(0, start))?.groups?.comma;
  if (before === undefined) return undefined;
  if (before.startsWith(",")) return { start: start - before.length, end };
  const alone = /^[ \t]*(?=\})/.exec(text.slice(end));
  if (alone === null || /\n/.test(before)) return wholeLines(text, { start, end });
  return { start: start - before.length + 1, end: end + alone[0].length };
}
