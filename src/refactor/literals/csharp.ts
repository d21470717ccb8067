import { type EscapeReader, escapeReader, type Literal, type Piece } from "../literal";
import { bracketed, doubled, lexerFor, type StringForm } from "./grammar";

const simple = escapeReader(
  { "0": "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  { u: 4, U: 8 },
  (character) => character,
);

/** `\x` has one to four digits. */
const readEscape: EscapeReader = (text, at) => {
  const code = /^\\x([0-9a-fA-F]{1,4})/.exec(text.slice(at, at + 6))?.[1];
  if (code === undefined) return simple(text, at);
  return { end: at + 2 + code.length, value: String.fromCharCode(Number.parseInt(code, 16)) };
};

const hole = bracketed("{", "}");
const braces: NonNullable<StringForm["special"]> = (text, at) =>
  doubled("{")(text, at) ?? doubled("}")(text, at);
const quotes = doubled('"');

/** A raw string in which as many braces as there are dollar signs open what is filled in. */
function filledRaw(dollars: number): StringForm {
  const open = "{".repeat(dollars);
  return {
    open: new RegExp(`(?<quote>\\\${${dollars}}"{3,})`),
    close: (opener) => opener.groups!.quote!.slice(dollars),
    interpolation: (text, at, code) =>
      text.startsWith(open, at) && text[at + dollars] !== "{"
        ? code(at + dollars, "}".repeat(dollars))
        : undefined,
    ...{ lines: true, trim: withoutIndent },
  };
}

/**
 * Sources: https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#6456-string-literals,
 * https://learn.microsoft.com/dotnet/csharp/language-reference/tokens/raw-string
 */
export const lexCSharp = lexerFor({
  comments: [/\/\/[^\n]*/, /\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/],
  foreign: [/'(?:[^'\\\n]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{1,4}|\\.)'/],
  others: [/(?<=^[ \t]*)#[^\n]*/m],
  strings: [
    ...[1, 2, 3, 4].map(filledRaw),
    {
      open: /(?<prefix>\$@|@\$)(?<quote>")/,
      special: (text, at) => quotes(text, at) ?? braces(text, at),
      interpolation: hole,
      lines: true,
    },
    { open: /(?<prefix>@)(?<quote>")/, special: quotes, lines: true },
    { open: /(?<quote>"{3,})/, lines: true, trim: withoutIndent },
    { open: /(?<prefix>\$)(?<quote>")/, escape: readEscape, special: braces, interpolation: hole },
    { open: /(?<quote>")/, escape: readEscape },
  ],
});

/** The lines between the delimiters of a raw string, without the indentation that its last line has. */
function withoutIndent(text: string, { content, pieces }: Literal): readonly Piece[] {
  const written = text.slice(content.start, content.end);
  const [, first, indent] = /^([ \t]*\r?\n)[\s\S]*?([ \t]*)$/.exec(written) ?? [];
  const end = /\r?\n[ \t]*$/.exec(written.slice((first ?? "").length - 1));
  if (first === undefined || indent === undefined || end === null) return pieces;
  const last = end[0].length;
  const kept = pieces.filter(
    (piece) => piece.start >= content.start + first.length && piece.end <= content.end - last,
  );
  return kept.filter(({ start, value }) => {
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    return value === undefined || value === "\n" || value === "\r" || line.length >= indent.length;
  });
}
