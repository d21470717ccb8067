import type { Literal, Piece, Token } from "../literal";

/** What the interpreter fills in: https://learn.microsoft.com/windows-server/administration/windows-commands/set */
const expansion =
  /%(?:~[\w$:]*[0-9]|[0-9*]|%(?:~[\w$:]*)?[A-Za-z]|[^%\s=:]+(?::[^%\n]*)?%)|![^!\s=:]+(?::[^!\n]*)?!/y;

/** `set NAME=` with what stands before it on its line, and the quote that the value ends with. */
const setting = /(?:^|[&|(@\s])set[ \t]+(?<quote>"?)(?=[^\s"=&|<>/][^"=&|<>\n]{0,200}=)/gi;

/**
 * The words and comments of a batch file. What is set stands in a literal of the prefix `NAME=`, which goes up to the end
 * of the command; quotes are no part of any value, but stay where they are.
 */
export function lexBatch(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: line, index } of text.matchAll(/(?:[^\n^]|\^[^\n]|\^\r?\n)+/g)) {
    const end = index + line.replace(/\r$/, "").length;
    const remark = /^[ \t]*@?(?:::|rem(?=\s|$)|:)/i.test(line);
    if (remark) tokens.push({ kind: "comment", start: index, end });
    else tokens.push(...literalsOf(text, index, end));
  }
  return tokens;
}

function literalsOf(text: string, start: number, end: number): Literal[] {
  const line = text.slice(start, end);
  const values = [...line.matchAll(setting)].map((match) =>
    value(text, start + match.index + match[0].length, end, match.groups!.quote!),
  );
  const literals = [...values];
  let next = 0;
  for (let at = start; at < end; ) {
    const set = values[next];
    if (set !== undefined && set.start - set.quote.length <= at) {
      at = Math.max(at, set.end + set.quote.length);
      next++;
    } else if (/[\s&|<>()@]/.test(text[at]!)) at++;
    else {
      literals.push(word(text, at, end));
      at = Math.max(at + 1, literals.at(-1)!.end);
    }
  }
  return literals;
}

/** `NAME=value`; with a quote before it the last one on the line ends it. */
function value(text: string, start: number, lineEnd: number, quote: string): Literal {
  const close = quote === "" ? -1 : text.slice(start, lineEnd).lastIndexOf('"');
  const end = close === -1 ? operatorIn(text, start, lineEnd) : start + close;
  const content = { start, end };
  return {
    kind: "literal",
    start,
    end,
    prefix: "NAME=",
    quote,
    content,
    pieces: piecesOf(text, start, end, quote !== ""),
  };
}

function word(text: string, start: number, lineEnd: number): Literal {
  let quoted = false;
  let end = start;
  while (end < lineEnd && (quoted || !/[\s&|<>()]/.test(text[end]!))) {
    if (text[end] === '"') quoted = !quoted;
    end += text[end] === "^" && !quoted ? 2 : 1;
  }
  end = Math.min(end, lineEnd);
  const content = { start, end };
  return {
    kind: "literal",
    start,
    end,
    prefix: "",
    quote: "",
    content,
    pieces: piecesOf(text, start, end, false),
  };
}

/** Where an operator outside of quotes ends the command. */
function operatorIn(text: string, start: number, end: number): number {
  let quoted = false;
  for (let i = start; i < end; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === "^" && !quoted) i++;
    else if (!quoted && /[&|<>]/.test(text[i]!)) return i;
  }
  return end;
}

function piecesOf(text: string, start: number, end: number, within: boolean): Piece[] {
  const pieces: Piece[] = [];
  let quoted = within;
  for (let at = start; at < end; ) {
    expansion.lastIndex = at;
    if (text[at] === '"' && !within) {
      quoted = !quoted;
      at++;
      continue;
    }
    const piece = expansion.test(text.slice(0, end))
      ? { start: at, end: expansion.lastIndex, value: undefined }
      : character(text, at, quoted);
    pieces.push({ ...piece, end: Math.min(piece.end, end) });
    at = piece.end;
  }
  return pieces;
}

function character(text: string, at: number, quoted: boolean): Piece {
  if (text.startsWith("%%", at)) return { start: at, end: at + 2, value: "%" };
  if (text[at] !== "^" || quoted) return { start: at, end: at + 1, value: text[at]! };
  const lineEnd = /\^\r?\n/y;
  lineEnd.lastIndex = at;
  if (lineEnd.test(text)) return { start: at, end: lineEnd.lastIndex, value: "" };
  return { start: at, end: at + 2, value: text[at + 1] ?? "" };
}
