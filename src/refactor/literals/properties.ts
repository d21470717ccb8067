import { escapedPieces, escapeReader, type Literal, type Piece, type Token } from "../literal";
import { type Line, linesOf } from "./lines";

const readEscape = escapeReader({ t: "\t", n: "\n", r: "\r", f: "\f" }, { u: 4 }, (character) => character);

/**
 * The values of a Java properties file, which go on behind a backslash at the end of a line.
 * Source: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export function lexProperties(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lines = linesOf(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^[ \t\f]*[#!]/.test(line.text)) {
      tokens.push({ kind: "comment", start: line.start, end: line.end });
      continue;
    }
    const first = line;
    while (/(?<!\\)(?:\\\\)*\\$/.test(lines[i]!.text) && i + 1 < lines.length) i++;
    const found = property(text, first, lines[i]!);
    if (found !== undefined) tokens.push(found);
  }
  return tokens;
}

function property(text: string, first: Line, last: Line): Literal | undefined {
  const match = /^[ \t\f]*((?:\\.|[^\\=: \t\f])+)[ \t\f]*(?:[=:][ \t\f]*)?/.exec(first.text);
  if (match === null) return undefined;
  const content = { start: first.start + match[0].length, end: last.end };
  const key = escapedPieces(match[1]!, { start: 0, end: match[1]!.length }, readEscape);
  return {
    ...{ kind: "literal", ...content, prefix: "", quote: "", content, pieces: piecesOf(text, content) },
    ...{ keys: [key.map(({ value }) => value).join("")], entry: { start: first.start, end: last.next } },
  };
}

/** The characters of a value; the breaks of its lines, and what the next one begins with, mean nothing. */
function piecesOf(text: string, { start, end }: { start: number; end: number }): Piece[] {
  const pieces: Piece[] = [];
  const broken = /\\\r?\n[ \t\f]*/y;
  for (let at = start; at < end; ) {
    broken.lastIndex = at;
    if (broken.test(text)) at = Math.min(broken.lastIndex, end);
    else {
      const read = text[at] === "\\" ? readEscape(text, at) : { end: at + 1, value: text[at]! };
      pieces.push({ start: at, end: Math.min(read.end, end), value: read.value });
      at = read.end;
    }
  }
  return pieces;
}
