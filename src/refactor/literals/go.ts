import {
  type EscapeReader,
  escapedPieces,
  escapeReader,
  type Literal,
  rawPieces,
  type Span,
  type Token,
} from "../literal";

const simple = escapeReader(
  { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  { u: 4, U: 8 },
  (character) => character,
);

/**
 * `\xHH` and octal escapes are bytes, so a run of them is read as UTF-8; a run that is not valid UTF-8 becomes
 * U+FFFD, which the planner refuses. Source: https://go.dev/ref/spec#String_literals
 */
const readEscape: EscapeReader = (text, at) => {
  const bytes = /(?:\\x[0-9a-fA-F]{2}|\\[0-7]{3})+/y;
  bytes.lastIndex = at;
  const run = bytes.exec(text)?.[0].match(/x[0-9a-fA-F]{2}|[0-7]{3}/g);
  if (run === null || run === undefined) return simple(text, at);
  const values = run.map((code) =>
    code.startsWith("x") ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8),
  );
  return { end: bytes.lastIndex, value: new TextDecoder().decode(Uint8Array.from(values)) };
};

/** Strings and comments of Go. */
export function lexGo(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const next = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)+'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/g;
  for (const { 0: whole, index: start } of text.matchAll(next)) {
    const end = start + whole.length;
    if (whole.startsWith("/")) tokens.push({ kind: "comment", start, end });
    if (whole.startsWith('"') || whole.startsWith("`")) tokens.push(literalOf(text, { start, end }));
  }
  return tokens;
}

function literalOf(text: string, { start, end }: Span): Literal {
  const content = { start: start + 1, end: end - 1 };
  const quote = text[start]!;
  const pieces =
    quote === '"'
      ? escapedPieces(text, content, readEscape)
      : rawPieces(text, content).filter(({ value }) => value !== "\r");
  return { kind: "literal", start, end, prefix: "", quote, content, pieces };
}
