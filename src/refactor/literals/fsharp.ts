import { type EscapeReader, escapeReader } from "../literal";
import { bracketed, doubled, lexerFor, nested, type StringForm } from "./grammar";

const simple = escapeReader(
  {
    "0": "\0",
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    "\\": "\\",
    '"': '"',
    "'": "'",
  },
  { x: 2, u: 4, U: 8 },
  (character) => `\\${character}`,
);

/** `\065` is decimal; a backslash before a line end takes the next line's indentation with it. */
const readEscape: EscapeReader = (text, at) => {
  const rest = text.slice(at, at + 200);
  const code = /^\\(\d{3})/.exec(rest)?.[1];
  if (code !== undefined) return { end: at + 4, value: String.fromCharCode(Number.parseInt(code, 10)) };
  const joined = /^\\\r?\n[ \t]*/.exec(rest)?.[0];
  return joined === undefined ? simple(text, at) : { end: at + joined.length, value: "" };
};

const quotes = doubled('"');
/** What is written doubled where strings are filled in. */
const fill: NonNullable<StringForm["special"]> = (text, at) =>
  [doubled("{"), doubled("}"), doubled("%")].map((way) => way(text, at)).find((found) => found !== undefined);
const hole = bracketed("{", "}");

/** With as many braces as there are dollar signs around what is filled in. */
function filledBy(dollars: number): StringForm {
  const open = "{".repeat(dollars);
  return {
    ...{ open: new RegExp(`(?<quote>\\\${${dollars}}""")`), close: () => '"""', lines: true },
    interpolation: (text, at, code) =>
      text.startsWith(open, at) && text[at + dollars] !== "{"
        ? code(at + dollars, "}".repeat(dollars))
        : undefined,
  };
}

/**
 * Sources: https://learn.microsoft.com/dotnet/fsharp/language-reference/strings,
 * https://learn.microsoft.com/dotnet/fsharp/language-reference/interpolated-strings
 */
export const lexFSharp = lexerFor({
  // `(*)` is an operator.
  comments: [/\/\/[^\n]*/, new RegExp(`(?!\\(\\*\\))(?:${nested("(*", "*)").source})`)],
  foreign: [/(?<![\w'])'(?:[^'\\\n]|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|\d{3}|.))'B?/],
  others: [/``[^`\n]+``/],
  strings: [
    ...[4, 3, 2].map(filledBy),
    { open: /(?<quote>\$""")/, close: () => '"""', special: fill, interpolation: hole, lines: true },
    {
      open: /(?<prefix>\$@|@\$)(?<quote>")/,
      special: (text, at) => quotes(text, at) ?? fill(text, at),
      ...{ interpolation: hole, lines: true },
    },
    { open: /(?<prefix>\$)(?<quote>")/, escape: readEscape, special: fill, interpolation: hole, lines: true },
    { open: /(?<quote>""")/, lines: true },
    { open: /(?<prefix>@)(?<quote>")/, special: quotes, lines: true },
    { open: /(?<quote>")/, escape: readEscape, lines: true },
  ],
});
