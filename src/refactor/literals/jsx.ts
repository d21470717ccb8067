import type { Piece, Span } from "../literal";

/** The character references that anybody knows by heart; more than 2,000 others have names. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" },
};

/**
 * The pieces of an attribute's string or of an element's text: no escapes, but HTML's character references; of the
 * line ends in a text a space is left. Sources: https://facebook.github.io/jsx/#prod-JSXString,
 * https://react.dev/learn/writing-markup-with-jsx
 */
export function textPieces(text: string, { start, end }: Span, form: "attribute" | "text"): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const piece = pieceAt(text, at, form);
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(text: string, at: number, form: "attribute" | "text"): Piece {
  const reference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,32}));/iy;
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match !== null) return { start: at, end: reference.lastIndex, value: meaning(match) };
  const lines = /[ \t]*[\r\n]\s*/y;
  lines.lastIndex = at;
  // What compilers make of a line end in an attribute differs.
  if (lines.test(text)) return { start: at, end: lines.lastIndex, value: form === "text" ? " " : undefined };
  return { start: at, end: at + 1, value: text[at]! };
}

function meaning([, decimal, hex, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : undefined;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(decimal, 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
