import { escapeReader, type Literal, maskTokens, type Piece, type Token } from "../literal";
import { wholeLines } from "./entries";
import { lexerFor } from "./grammar";

const readEscape = escapeReader(
  { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", e: "\x1b" },
  { x: 2, u: 4, U: 8 },
  (character) => character,
);

/** A line end behind a backslash, with all blanks that follow, is nothing. */
const joined = (text: string, at: number): { end: number; value: string } | undefined => {
  const gap = /^\\[ \t]*\r?\n\s*/.exec(text.slice(at, at + 2000))?.[0];
  return gap === undefined ? quotesBefore('"')(text, at) : { end: at + gap.length, value: "" };
};

/** Up to two quotes before the closing three belong to the string. */
function quotesBefore(
  quote: string,
): (text: string, at: number) => { end: number; value: string } | undefined {
  return (text, at) => (text.startsWith(quote.repeat(4), at) ? { end: at + 1, value: quote } : undefined);
}

/** The line end right behind the opening quotes is nothing. */
function withoutFirstBreak(text: string, { content, pieces }: Literal): readonly Piece[] {
  const gap = /^\r?\n/.exec(text.slice(content.start, content.start + 2))?.[0].length ?? 0;
  return pieces.filter(({ start, end }) => start >= content.start + gap && end > start);
}

/** Source: https://toml.io/en/v1.0.0#string */
const lex = lexerFor({
  comments: [/#[^\n]*/],
  strings: [
    { open: /(?<quote>""")/, escape: readEscape, special: joined, lines: true, trim: withoutFirstBreak },
    { open: /(?<quote>''')/, special: quotesBefore("'"), lines: true, trim: withoutFirstBreak },
    { open: /(?<quote>")/, escape: readEscape },
    { open: /(?<quote>')/ },
  ],
});

const part = /"(?<basic>[^"\n]*)"|'(?<literal>[^'\n]*)'|(?<bare>[\w-]+)/g;
const pathFormat = `(?:"[^"\\n]*"|'[^'\\n]*'|[\\w-]+)(?:[ \\t]*\\.[ \\t]*(?:"[^"\\n]*"|'[^'\\n]*'|[\\w-]+))*`;
const table = new RegExp(`^[ \\t]*\\[{1,2}[ \\t]*(${pathFormat})[ \\t]*\\]`, "gm");
const pair = new RegExp(`(?<path>${pathFormat})[ \\t]*=[ \\t]*$`);

function keysOf(path: string): string[] {
  return [...path.matchAll(part)].map(({ groups }) => groups!.basic ?? groups!.literal ?? groups!.bare!);
}

/** The values that are strings, with their tables and keys; an array has no keys of its own. */
export function lexToml(text: string): readonly Token[] {
  const tokens = lex(text);
  const code = maskTokens(text, tokens);
  const heads = [...text.matchAll(table)].filter(
    ({ index, 0: head }) => !isMasked(code, index + head.indexOf("[")),
  );
  return tokens.flatMap((token): readonly Token[] => {
    if (token.kind === "comment") return [token];
    if (isKey(code, token)) return [];
    const head = heads.findLast(({ index }) => index < token.start);
    const around = head === undefined ? [] : keysOf(head[1]!);
    return [placed(text, code, token, around)];
  });
}

const isMasked = (code: string, at: number): boolean => code[at] !== "[";

/** A string that is a key, or the name of a table. */
function isKey(code: string, { start, end }: Literal): boolean {
  const line = code.slice(code.lastIndexOf("\n", start - 1) + 1, start);
  return (
    /^[ \t]*(?:=|\.[ \t]*\S[^\n]*=)/.test(code.slice(end, end + 500)) || /^[ \t]*\[{1,2}[^=]*$/.test(line)
  );
}

function placed(text: string, code: string, literal: Literal, tables: readonly string[]): Literal {
  const own = pair.exec(text.slice(Math.max(0, literal.start - 500), literal.start));
  const statement = statementOf(code, literal.start);
  const path = own === null ? undefined : own.groups!.path!;
  const start = literal.start - (own?.[0].length ?? 0);
  if (path === undefined || statement === undefined) return { ...literal, keys: [...tables, ""] };
  if (statement >= start) {
    const entry = wholeLines(text, { start, end: literal.end });
    return { ...literal, keys: [...tables, ...keysOf(path)], entry };
  }
  const outer = new RegExp(`^(${pathFormat})`).exec(text.slice(statement))?.[1] ?? "";
  return { ...literal, keys: [...tables, ...keysOf(outer), ...keysOf(path)] };
}

/** Where the pair begins that a value stands in, at the start of a line outside of brackets. */
function statementOf(code: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if ("]}".includes(code[i]!)) depth++;
    else if ("[{".includes(code[i]!)) depth--;
    else if (code[i] === "\n" && depth <= 0 && !/[[{,]\s*$/.test(code.slice(Math.max(0, i - 200), i)))
      return i + 1 + /^[ \t]*/.exec(code.slice(i + 1, at))![0].length;
  }
  return /^[ \t]*/.exec(code)![0].length;
}
