import { type EscapeReader, escapeReader, type Literal, type Piece, type Token } from "../literal";

const simple = escapeReader(
  { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\", "'": "'", '"': '"' },
  { x: 2, u: 4, U: 8 },
  (character) => (character === "\n" ? "" : `\\${character}`),
);

const octal: EscapeReader = (text, at) => {
  const digits = /\\([0-7]{1,3})/y;
  digits.lastIndex = at;
  const code = digits.exec(text)?.[1];
  if (code === undefined) return simple(text, at);
  return { end: digits.lastIndex, value: String.fromCharCode(Number.parseInt(code, 8)) };
};

/**
 * Strings and comments of Python. Source: https://docs.python.org/3/reference/lexical_analysis.html
 */
export function lexPython(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const next = /#[^\n]*|(?<![\w])([rbfutRBFUT]{0,2})("""|'''|"|')|[\w]+/g;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [whole, prefix, quote] = match;
    const start = match.index;
    if (whole.startsWith("#")) tokens.push({ kind: "comment", start, end: start + whole.length });
    if (quote === undefined) continue;
    const literal = readString(text, start, prefix!, quote);
    if (literal === undefined) continue;
    tokens.push(literal);
    next.lastIndex = literal.end;
  }
  return tokens;
}

function readString(text: string, start: number, prefix: string, quote: string): Literal | undefined {
  const open = start + prefix.length + quote.length;
  const pieces: Piece[] = [];
  let at = open;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (quote.length === 1 && text[at] === "\n") return undefined;
    const piece = readPiece(text, at, prefix.toLowerCase());
    pieces.push(piece);
    at = piece.end;
  }
  if (at >= text.length) return undefined;
  const content = { start: open, end: at };
  return { kind: "literal", start, end: at + quote.length, prefix, quote, content, pieces };
}

function readPiece(text: string, at: number, prefix: string): Piece {
  const character = text[at]!;
  if (/[ft]/.test(prefix) && (character === "{" || character === "}")) return readBrace(text, at);
  if (character === "\\") {
    if (prefix.includes("r")) return { start: at, end: at + 2, value: text.slice(at, at + 2) };
    const named = /\\N\{[^}\n]*\}/y;
    named.lastIndex = at;
    // What a character's name means is in a table of Unicode's that is not carried here.
    if (named.test(text)) return { start: at, end: named.lastIndex, value: undefined };
    return { start: at, ...octal(text, at) };
  }
  if (text.startsWith("\r\n", at)) return { start: at, end: at + 2, value: "\n" };
  return { start: at, end: at + 1, value: character };
}

/** A doubled brace, or a replacement field to its matching brace. */
function readBrace(text: string, at: number): Piece {
  if (text[at + 1] === text[at]) return { start: at, end: at + 2, value: text[at]! };
  let depth = 0;
  for (let i = at; i < text.length && text[i] !== "\n"; i++) {
    if (text[i] === "{") depth++;
    if (text[i] === "}" && --depth === 0) return { start: at, end: i + 1, value: undefined };
  }
  return { start: at, end: at + 1, value: undefined };
}
