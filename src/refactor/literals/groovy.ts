import type { EscapeReader } from "../literal";
import { bracketed, either, lexerFor, matched, type StringForm } from "./grammar";
import { readJavaEscape } from "./java";

const interpolation = either(
  bracketed("${", "}"),
  matched(/\$(?!\$)[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*)*/u),
);

/** A backslash is only special before a slash. */
const slashes: NonNullable<StringForm["special"]> = (text, at) =>
  text.startsWith("\\/", at) ? { end: at + 2, value: "/" } : undefined;

const dollars: NonNullable<StringForm["special"]> = (text, at) => {
  if (text.startsWith("$/$", at)) return { end: at + 3, value: "/$" };
  const two = text.slice(at, at + 2);
  return two === "$$" || two === "$/" ? { end: at + 2, value: two[1]! } : undefined;
};

/** As in Java, where a `\u0027` is none of the string's characters in some versions. */
const readEscape: EscapeReader = (text, at) => {
  const read = readJavaEscape(text, at);
  return read.value === "'" && text[at + 1] === "u" ? { ...read, value: "\uFFFD" } : read;
};
const escaped = { escape: readEscape } as const;

/** Source: https://groovy-lang.org/syntax.html#all-strings */
export const lexGroovy = lexerFor({
  comments: [/\/\/[^\n]*/, /\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/, /#![^\n]*/],
  strings: [
    { open: /(?<quote>''')/, ...escaped, lines: true },
    { open: /(?<quote>""")/, ...escaped, interpolation, lines: true },
    { open: /(?<quote>')/, ...escaped },
    { open: /(?<quote>")/, ...escaped, interpolation },
    { open: /(?<![\w$])(?<quote>\$\/)/, close: () => "/$", special: dollars, interpolation, lines: true },
    // A slash is a division behind a value.
    {
      open: /(?<=(?:[=(,[{:;!&|?~+<>]|\b(?:return|case|in|assert))\s*)(?<quote>\/)(?![/*])/,
      ...{ special: slashes, interpolation, lines: true },
    },
  ],
});
