import { byte, escapesOf, letters, point } from "./escapes";
import { lexerFor, type StringForm } from "./grammar";

const readEscape = escapesOf([
  letters({ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" }),
  byte(/x([0-9A-Fa-f]{2})/),
  byte(/(\d{1,3})/, 10),
  point(/u\{([0-9A-Fa-f]+)\}/),
  [/z\s*/, () => ""],
  [/\r?\n/, () => "\n"],
]);

/** Long brackets, without the line end that directly follows the first. */
const long: StringForm = {
  open: /(?<quote>\[(?<level>=*)\[)(?:\r?\n)?/,
  close: ({ groups }) => `]${groups!.level}]`,
  special: (text, at) => (text.startsWith("\r\n", at) ? { end: at + 2, value: "\n" } : undefined),
  lines: true,
};

/** Source: https://www.lua.org/manual/5.4/manual.html#3.1 */
export const lexLua = lexerFor({
  comments: [/--\[(=*)\[[\s\S]*?(?:\]\1\]|(?![\s\S]))/, /--[^\n]*/, /^#[^\n]*/],
  strings: [long, { open: /(?<quote>")/, escape: readEscape }, { open: /(?<quote>')/, escape: readEscape }],
});
