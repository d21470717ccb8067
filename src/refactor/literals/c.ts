import { type EscapeReader, escapeReader } from "../literal";
import { type Grammar, lexerFor } from "./grammar";

const simple = escapeReader(
  { a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  { u: 4, U: 8 },
  (character) => character,
);

/**
 * Octal and hexadecimal escapes are bytes, so a run of them is read as UTF-8; a run that is not valid UTF-8 becomes
 * U+FFFD, which the planner refuses. A backslash at the end of a line joins it with the next.
 * Source: https://en.cppreference.com/w/c/language/escape
 */
const readEscape: EscapeReader = (text, at) => {
  const joined = /\\[ \t]*\r?\n/y;
  joined.lastIndex = at;
  if (joined.test(text)) return { end: joined.lastIndex, value: "" };
  const bytes = /(?:\\x[0-9a-fA-F]+|\\[0-7]{1,3})+/y;
  bytes.lastIndex = at;
  const run = bytes.exec(text)?.[0].match(/x[0-9a-fA-F]+|[0-7]+/g);
  if (run === null || run === undefined) return simple(text, at);
  const values = run.map((code) => Number.parseInt(code.replace("x", ""), code.startsWith("x") ? 16 : 8));
  const valid = values.every((value) => value < 256);
  const value = valid ? new TextDecoder().decode(Uint8Array.from(values)) : "\uFFFD";
  return { end: bytes.lastIndex, value };
};

const quoted = { open: /(?<prefix>u8|u|U|L)?(?<quote>")/, escape: readEscape };

const grammar: Grammar = {
  comments: [/\/\/(?:\\\r?\n|[^\n])*/, /\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/],
  others: [
    /#[ \t]*(?:error|warning|pragma|region)\b[^\n]*/,
    /#[ \t]*include[ \t]*<[^>\n]*>/,
    /'(?:[^'\\\n]|\\.)+'/,
    /\b\d(?:'?\w)*/,
  ],
  strings: [quoted],
};

/** Source: https://en.cppreference.com/w/c/language/string_literal */
export const lexC = lexerFor(grammar);

/** Source: https://en.cppreference.com/w/cpp/language/string_literal */
export const lexCpp = lexerFor({
  ...grammar,
  strings: [
    {
      open: /(?<prefix>(?:u8|u|U|L)?R)(?<quote>"[^()\\\s]{0,16}\()/,
      close: (opener) => `)${opener.groups!.quote!.slice(1, -1)}"`,
      lines: true,
    },
    quoted,
  ],
});
