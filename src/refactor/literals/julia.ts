import type { EscapeReader, Literal, Piece } from "../literal";
import { byte, escapesOf, letters, point } from "./escapes";
import { bracketed, either, lexerFor, matched, nested } from "./grammar";
import { dedented } from "./indentation";

const readEscape = escapesOf([
  letters({ a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" }),
  byte(/x([0-9A-Fa-f]{1,2})/),
  byte(/([0-7]{1,3})/, 8),
  point(/u([0-9A-Fa-f]{1,4})/),
  point(/U([0-9A-Fa-f]{1,8})/),
  [/\r?\n[ \t]*/, () => ""],
]);

/** In a raw string backslashes are escaped before a quote only. */
const readRaw: EscapeReader = (text, at) => {
  const run = /^\\+(?=")/.exec(text.slice(at, at + 200));
  return run === null ? { end: at + 1, value: "\\" } : { end: at + 2, value: text[at + 1]! };
};

const interpolation = either(bracketed("$(", ")"), matched(/\$[\p{L}_][\p{L}\p{Nd}_!]*/u));

/** Sources: https://docs.julialang.org/en/v1/manual/strings/, https://docs.julialang.org/en/v1/manual/metaprogramming/#meta-non-standard-string-literals */
export const lexJulia = lexerFor({
  comments: [nested("#=", "=#"), /#[^\n]*/],
  strings: [
    {
      open: /(?<![\w!])(?<prefix>raw)(?<quote>""")(?:\r?\n)?/,
      close: () => '"""',
      escape: readRaw,
      lines: true,
      trim: trimmed,
    },
    { open: /(?<![\w!])(?<prefix>raw)(?<quote>")/, escape: readRaw, lines: true },
    {
      open: /(?<![\p{L}\p{Nd}_!])(?<quote>""")(?:\r?\n)?/u,
      close: () => '"""',
      escape: readEscape,
      interpolation,
      lines: true,
      trim: trimmed,
    },
    { open: /(?<![\p{L}\p{Nd}_!])(?<quote>")/u, escape: readEscape, interpolation, lines: true },
  ],
  others: [
    /[\p{L}_][\p{L}\p{Nd}_!]*(?:"""[\s\S]*?"""|"(?:[^"\\]|\\[\s\S])*")?/u,
    /```[\s\S]*?```|`(?:[^`\\]|\\[\s\S])*`/,
    /(?<![\p{L}\p{Nd}_!)\]}'.])'(?:[^'\\\n]|\\(?:[xuU][0-9A-Fa-f]+|[0-7]{1,3}|[\s\S]))'/u,
  ],
});

/** Without the indentation that all lines share, the closing delimiter's among them and the opening one's not. */
function trimmed(text: string, literal: Literal): readonly Piece[] {
  const { start, end } = literal.content;
  const [first, ...lines] = text.slice(start, end).split("\n");
  const behind = text[start - 1] === "\n" ? [first!, ...lines] : lines;
  const counted = behind.filter((line, i) => i === behind.length - 1 || line.trim() !== "");
  const indents = counted.map((line) => /^[ \t]*/.exec(line)![0].length);
  return dedented(text, literal, indents.length === 0 ? 0 : Math.min(...indents));
}
