import { escapedPieces, escapeReader, type Piece, type Token } from "../literal";

/** The escapes of `$'…'`: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_04 */
const ansiEscape = escapeReader(
  { a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  { x: 2, u: 4, U: 8 },
  (character) => character,
);

/** Within double quotes a backslash is special before these only. */
const escapable = '$`"\\';

/**
 * The words and comments of a shell script, each word one literal with its quotes inside; of the form `NAME=` when
 * it assigns. Bodies of heredocs are passed over.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_03
 */
export function lexShell(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const heredocs: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (character === "\n") at = behindBodies(text, at + 1, heredocs.splice(0));
    else if (character === "#") at = comment(text, at, tokens);
    else if (/[\s;&|<>()]/.test(character)) at += openHeredoc(text, at, heredocs);
    else at = word(text, at, tokens);
  }
  return tokens;
}

function comment(text: string, start: number, tokens: Token[]): number {
  const lineEnd = text.indexOf("\n", start);
  const end = lineEnd === -1 ? text.length : lineEnd;
  tokens.push({ kind: "comment", start, end });
  return end;
}

/** The length of a heredoc's operator and delimiter at `at`, which is noted; else of one character. */
function openHeredoc(text: string, at: number, heredocs: string[]): number {
  const opener = /<<-?[ \t]*(["']?)\\?([\w.-]+)\1/y;
  opener.lastIndex = at;
  const match = text.startsWith("<<<", at) ? null : opener.exec(text);
  if (match === null) return text.startsWith("<<<", at) ? 3 : 1;
  heredocs.push(match[2]!);
  return match[0].length;
}

function behindBodies(text: string, start: number, heredocs: readonly string[]): number {
  let at = start;
  for (const delimiter of heredocs) {
    const close = new RegExp(`^\\t*${delimiter.replaceAll(".", "\\.")}$`, "m").exec(text.slice(at));
    at = close === null ? text.length : at + close.index + close[0].length;
  }
  return at;
}

function word(text: string, start: number, tokens: Token[]): number {
  const pieces: Piece[] = [];
  let at = start;
  while (at < text.length && !/[\s;&|<>()]/.test(text[at]!)) at = part(text, at, pieces);
  const prefix = /^[A-Za-z_]\w*=/.test(text.slice(start, at)) ? "NAME=" : "";
  tokens.push({ kind: "literal", start, end: at, prefix, quote: "", content: { start, end: at }, pieces });
  return at;
}

/** Reads one quoted stretch, escape, expansion or character; returns where it ends. */
function part(text: string, at: number, pieces: Piece[]): number {
  if (text[at] === "'") {
    const end = closing(text, text.indexOf("'", at + 1));
    for (let i = at + 1; i < end; i++) pieces.push({ start: i, end: i + 1, value: text[i]!, quote: "'" });
    return end + 1;
  }
  if (text.startsWith("$'", at)) {
    const end = closing(text, closingQuote(text, at + 2, "'"));
    const inner = escapedPieces(text, { start: at + 2, end }, ansiEscape);
    pieces.push(...inner.map((piece) => ({ ...piece, quote: "$'" })));
    return end + 1;
  }
  if (text[at] === '"') return doubleQuoted(text, at + 1, pieces);
  pieces.push(bare(text, at));
  return pieces.at(-1)!.end;
}

function doubleQuoted(text: string, start: number, pieces: Piece[]): number {
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const next = text[at + 1] ?? "";
    if (text.startsWith("\\\n", at)) at += 2;
    else if (text[at] === "\\" && next !== "" && escapable.includes(next)) {
      pieces.push({ start: at, end: at + 2, value: next, quote: '"' });
      at += 2;
    } else {
      pieces.push({ ...unescaped(text, at), quote: '"' });
      at = pieces.at(-1)!.end;
    }
  }
  return at + 1;
}

function bare(text: string, at: number): Piece {
  if (text[at] !== "\\") return { ...unescaped(text, at), quote: "" };
  const next = text[at + 1] ?? "";
  return { start: at, end: Math.min(at + 2, text.length), value: next === "\n" ? "" : next, quote: "" };
}

/** A character, or an expansion that the shell works out. */
function unescaped(text: string, at: number): Piece {
  const expansion = /`[^`]*`|\$(?:[A-Za-z_]\w*|[0-9@*#?$!-]|[({])/y;
  expansion.lastIndex = at;
  const match = expansion.exec(text);
  if (match === null) return { start: at, end: at + 1, value: text[at]! };
  const open = match[0].at(-1)!;
  const end = open === "(" || open === "{" ? balanced(text, at + 1) : expansion.lastIndex;
  return { start: at, end, value: undefined };
}

/** Behind the bracket that closes the one at `start`. */
function balanced(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if ("({".includes(text[i]!)) depth++;
    if (")}".includes(text[i]!) && --depth === 0) return i + 1;
  }
  return text.length;
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let i = start; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i;
  }
  return -1;
}

function closing(text: string, found: number): number {
  return found === -1 ? text.length : found;
}
