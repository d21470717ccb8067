import { type EscapeReader, escapeReader } from "../literal";
import { lexerFor, nested } from "./grammar";

const simple = escapeReader({ n: "\n", r: "\r", t: "\t", "0": "\0" }, { x: 2 }, (character) => character);

/** A backslash at the end of a line leaves out the line end and all white space behind it. */
const readEscape: EscapeReader = (text, at) => {
  const continued = /\\\r?\n[ \t\r\n]*/y;
  continued.lastIndex = at;
  if (continued.test(text)) return { end: continued.lastIndex, value: "" };
  const unicode = /\\u\{([0-9a-fA-F_]{1,12})\}/y;
  unicode.lastIndex = at;
  const code = Number.parseInt(unicode.exec(text)?.[1]?.replaceAll("_", "") ?? "", 16);
  return code <= 0x10ffff ? { end: unicode.lastIndex, value: String.fromCodePoint(code) } : simple(text, at);
};

/** Line ends within a string are read as `\n`: https://doc.rust-lang.org/reference/input-format.html#crlf-normalization */
function lineEnd(text: string, at: number): { end: number; value: string } | undefined {
  return text.startsWith("\r\n", at) ? { end: at + 2, value: "\n" } : undefined;
}

/** Source: https://doc.rust-lang.org/reference/tokens.html#character-and-string-literals */
export const lexRust = lexerFor({
  comments: [/\/\/[^\n]*/, nested("/*", "*/")],
  others: [/b?'(?:[^'\\\n]|\\u\{[^}'\n]*\}|\\x[0-9a-fA-F]{2}|\\.)'/u],
  strings: [
    {
      open: /(?<prefix>[bc]?r)(?<quote>#*")/,
      close: (opener) => `"${opener.groups!.quote!.slice(0, -1)}`,
      special: lineEnd,
      lines: true,
    },
    { open: /(?<prefix>[bc]?)(?<quote>")/, escape: readEscape, special: lineEnd, lines: true },
  ],
});
