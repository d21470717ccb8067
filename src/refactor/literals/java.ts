import {
  type EscapeReader,
  escapedPieces,
  escapeReader,
  type Literal,
  type Piece,
  type Span,
  type Token,
} from "../literal";

const simple = escapeReader(
  { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", s: " ", "0": "\0" },
  {},
  (character) => (character === "\n" ? "" : character),
);

/**
 * A `\uXXXX` is read before anything else, so that one for a quote, a backslash or a line end is none of the string's
 * characters; it becomes U+FFFD, which the planner refuses.
 * Source: https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.3
 */
export const readJavaEscape: EscapeReader = (text, at) => {
  const unicode = /\\u+([0-9a-fA-F]{4})/y;
  unicode.lastIndex = at;
  const code = unicode.exec(text)?.[1];
  if (code !== undefined) {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return { end: unicode.lastIndex, value: /["\\\n\r]/.test(character) ? "\uFFFD" : character };
  }
  const octal = /\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/y;
  octal.lastIndex = at;
  const digits = octal.exec(text)?.[0];
  if (digits === undefined) return simple(text, at);
  return { end: octal.lastIndex, value: String.fromCharCode(Number.parseInt(digits.slice(1), 8)) };
};

/**
 * Strings, text blocks and comments of Java.
 * Source: https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.5
 */
export function lexJava(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const next =
    /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)+'|"""[ \t\f]*\r?\n(?:[^\\]|\\[\s\S])*?"""|"(?:[^"\\\n]|\\.)*"/g;
  for (const { 0: whole, index: start } of text.matchAll(next)) {
    const end = start + whole.length;
    if (whole.startsWith("'")) tokens.push({ kind: "comment", start, end, foreign: true });
    if (whole.startsWith("/")) tokens.push({ kind: "comment", start, end });
    if (whole.startsWith('"""') && whole.length > 5) tokens.push(textBlock(text, { start, end }));
    else if (whole.startsWith('"')) tokens.push(quoted(text, { start, end }));
  }
  return tokens;
}

function quoted(text: string, { start, end }: Span): Literal {
  const content = { start: start + 1, end: end - 1 };
  return {
    kind: "literal",
    start,
    end,
    prefix: "",
    quote: '"',
    content,
    pieces: escapedPieces(text, content, readJavaEscape),
  };
}

/** Indentation common to the lines, and white space at their ends, are not part of a text block's value. */
function textBlock(text: string, { start, end }: Span): Literal {
  const content = { start: text.indexOf("\n", start) + 1, end: end - 3 };
  const lines = linesOf(text, content);
  const indents = lines
    .filter((line, i) => i === lines.length - 1 || text.slice(line.start, line.end).trim() !== "")
    .map((line) => /^[ \t\f]*/.exec(text.slice(line.start, line.end))![0].length);
  const indent = Math.min(...indents);
  const pieces = lines.flatMap((line, i) => blockLine(text, line, indent, i === lines.length - 1));
  return { kind: "literal", start, end, prefix: "", quote: '"""', content, pieces };
}

/** The lines of a stretch without their line ends. */
export function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; ; ) {
    const feed = text.indexOf("\n", at);
    const stop = feed < 0 || feed >= end ? end : feed;
    lines.push({ start: at, end: stop });
    if (stop === end) return lines;
    at = stop + 1;
  }
}

function blockLine(text: string, line: Span, indent: number, last: boolean): Piece[] {
  const trimmed = text.slice(line.start, line.end).trimEnd();
  const end = line.start + trimmed.length;
  const pieces = escapedPieces(text, { start: Math.min(line.start + indent, end), end }, readJavaEscape);
  const joined = /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed);
  if (joined) return pieces.slice(0, -1);
  return last ? pieces : [...pieces, { start: end, end: line.end + 1, value: "\n" }];
}
