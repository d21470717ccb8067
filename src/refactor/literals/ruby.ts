import { type EscapeReader, escapeReader, type Literal, type Piece, type Span, type Token } from "../literal";
import { linesOf } from "./java";

const simple = escapeReader(
  { a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", s: " ", t: "\t", v: "\v" },
  { u: 4 },
  (character) => (character === "\n" ? "" : character),
);

const readEscape: EscapeReader = (text, at) => {
  const coded = /\\(?:u\{([0-9a-fA-F ]+)\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/y;
  coded.lastIndex = at;
  const match = coded.exec(text);
  if (match === null) return simple(text, at);
  const [, list, hex, octal] = match as unknown as (string | undefined)[];
  const codes = list?.trim().split(/\s+/) ?? [hex ?? ""];
  const points =
    octal === undefined ? codes.map((code) => Number.parseInt(code, 16)) : [Number.parseInt(octal, 8)];
  return { end: coded.lastIndex, value: String.fromCodePoint(...points) };
};

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

interface Heredoc {
  readonly start: number;
  readonly end: number;
  readonly style: string;
  readonly quote: string;
  readonly tag: string;
}

/**
 * Strings, heredocs and comments of Ruby. Source: https://docs.ruby-lang.org/en/3.4/syntax/literals_rdoc.html
 */
export function lexRuby(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pending: Heredoc[] = [];
  const next =
    /^=begin\b[\s\S]*?^=end\b[^\n]*|^__END__[\s\S]*|#[^\n]*|<<([~-]?)(["'`]?)([A-Z_a-z]\w*)\2|%([qQ]?)([([{<|!/])|["'`]|\?["'](?!\w)|[\w)\]]\s*\/(?!\/)|\/(?:[^/\\\n]|\\.)+\/|\n|\$["'`]/gm;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [whole, style, quote, tag, , open] = match;
    const start = match.index;
    const end = start + whole.length;
    if (/^(?:#|=begin|__END__)/.test(whole)) tokens.push({ kind: "comment", start, end });
    else if (whole === "\n") next.lastIndex = Math.max(end, readBodies(text, end, pending.splice(0), tokens));
    else if (tag !== undefined) pending.push({ start, end, style: style!, quote: quote!, tag });
    else if (open !== undefined || /^["'`]$/.test(whole))
      next.lastIndex = readQuoted(text, start, whole, tokens);
  }
  return tokens;
}

/** Reads a quoted string and pushes it; returns where it ends. */
function readQuoted(text: string, start: number, quote: string, tokens: Token[]): number {
  const open = quote.at(-1)!;
  if (
    quote.startsWith("%") &&
    /[\w)\]]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    quote.length < 3
  ) {
    return start + 1;
  }
  const close = closers[open] ?? open;
  const plain = open === "'" || quote.startsWith("%q");
  const content = start + quote.length;
  const pieces: Piece[] = [];
  let depth = 0;
  let at = content;
  for (; at < text.length && (text[at] !== close || depth > 0); at = pieces.at(-1)!.end) {
    if (close !== open && text[at] === open) depth++;
    if (close !== open && text[at] === close) depth--;
    pieces.push(plain ? plainPiece(text, at, close + open) : interpolatedPiece(text, at));
  }
  if (at >= text.length) return start + 1;
  const span = { start, end: at + 1, content: { start: content, end: at } };
  if (open !== "`") tokens.push({ kind: "literal", prefix: "", quote, pieces, ...span });
  return at + 1;
}

function plainPiece(text: string, at: number, special: string): Piece {
  const next = text[at + 1] ?? "";
  const escaped = text[at] === "\\" && next !== "" && `\\${special}`.includes(next);
  return escaped ? { start: at, end: at + 2, value: next } : { start: at, end: at + 1, value: text[at]! };
}

function interpolatedPiece(text: string, at: number): Piece {
  if (text[at] === "\\") return { start: at, ...readEscape(text, at) };
  if (text[at] !== "#" || !/[{$@]/.test(text[at + 1] ?? ""))
    return { start: at, end: at + 1, value: text[at]! };
  let depth = 0;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === "{") depth++;
    if (text[i] === "}") depth--;
    if (depth === 0) return { start: at, end: i + 1, value: undefined };
  }
  return { start: at, end: text.length, value: undefined };
}

/** Reads the bodies of the heredocs opened on the line before `at`; returns where the last one ends. */
function readBodies(text: string, at: number, heredocs: readonly Heredoc[], tokens: Token[]): number {
  let start = at;
  for (const heredoc of heredocs) {
    const terminator = new RegExp(
      `^${heredoc.style === "" ? "" : "[ \\t]*"}${heredoc.tag}(?:\\r?\\n|$)`,
      "m",
    );
    const close = terminator.exec(text.slice(start));
    if (close === null) return start;
    const body = { start, end: start + close.index };
    const end = body.end + close[0].length;
    if (heredoc.quote !== "`") tokens.push(heredocLiteral(text, heredoc, body, end));
    start = end;
  }
  return start;
}

/** The literal is the opener; its content and `body` (with the terminator's line) stand further down. */
function heredocLiteral(
  text: string,
  { start, end, style, quote }: Heredoc,
  content: Span,
  bodyEnd: number,
): Literal {
  const lines = linesOf(text, content).slice(0, -1);
  const filled = lines.filter((line) => text.slice(line.start, line.end).trim() !== "");
  const indents = filled.map((line) => /^[ \t]*/.exec(text.slice(line.start, line.end))![0].length);
  const indent = style === "~" && indents.length > 0 ? Math.min(...indents) : 0;
  const read = quote === "'" ? rawPiece : interpolatedPiece;
  const pieces = lines.flatMap((line) => {
    const found: Piece[] = [];
    for (let at = Math.min(line.start + indent, line.end); at <= line.end; at = found.at(-1)!.end) {
      found.push(read(text, at));
    }
    return found;
  });
  const body = { start: content.start, end: bodyEnd };
  return { kind: "literal", start, end, prefix: "<<", quote: quote || '"', content, pieces, body };
}

function rawPiece(text: string, at: number): Piece {
  return { start: at, end: at + 1, value: text[at]! };
}
