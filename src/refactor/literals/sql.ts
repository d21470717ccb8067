import { type EscapeReader, escapeReader } from "../literal";
import { doubled, lexerFor } from "./grammar";

const letters = escapeReader(
  { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" },
  { u: 4, U: 8 },
  (character) => character,
);

/** Octal and hexadecimal escapes are bytes, of which only those of ASCII tell the character. */
const readEscape: EscapeReader = (text, at) => {
  const [written, octal, hex] = /^\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2}))/.exec(text.slice(at, at + 4)) ?? [];
  if (written === undefined) return letters(text, at);
  const byte = octal === undefined ? Number.parseInt(hex!, 16) : Number.parseInt(octal, 8);
  return { end: at + written.length, value: byte < 0x80 ? String.fromCharCode(byte) : "\uFFFD" };
};

const nestedComment =
  /\/\*(?:(?!\/\*|\*\/)[\s\S]|\/\*(?:(?!\/\*|\*\/)[\s\S]|\/\*(?:(?!\*\/)[\s\S])*\*\/)*\*\/)*(?:\*\/|$)/;

/**
 * The strings of PostgreSQL's SQL as `psql` reads it. A line of a command of its own and the rows behind
 * `COPY … FROM STDIN` are text in another language.
 * Sources: https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS,
 * https://www.postgresql.org/docs/current/app-psql.html
 */
export const lexSql = lexerFor({
  comments: [/--[^\n]*/, nestedComment],
  foreign: [
    /(?<=\b[Ff][Rr][Oo][Mm][ \t]+[Ss][Tt][Dd][Ii][Nn]\b[^;\n]{0,500};[ \t]*\r?\n)[\s\S]*?(?:(?<![^\n])\\\.(?=\r?\n|$)|$)/,
    /\\(?![;:])[^\n]*/,
  ],
  others: [/"(?:[^"]|"")*"/, /(?<!:):'[^'\n]*'/],
  strings: [
    {
      open: /(?<![\w$])(?<prefix>[Ee])(?<quote>')/,
      escape: readEscape,
      special: doubled("'"),
      lines: true,
    },
    { open: /(?<![\w$])(?<prefix>[Uu]&|[BbXxNn]|)(?<quote>')/, special: doubled("'"), lines: true },
    {
      open: /(?<![\w$])(?<quote>\$(?:[\p{L}_][\p{L}\p{Nd}_]*)?\$)/u,
      close: ({ groups }) => groups!.quote!,
      lines: true,
    },
  ],
});
