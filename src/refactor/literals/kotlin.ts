import { escapeReader } from "../literal";
import { bracketed, either, lexerFor, matched, nested, quotesBefore } from "./grammar";

const readEscape = escapeReader({ t: "\t", b: "\b", n: "\n", r: "\r" }, { u: 4 }, (character) => character);

const interpolation = either(bracketed("${", "}"), matched(/\$(?:[\p{L}_][\p{L}\p{Nd}_]*|`[^`\n]+`)/u));

/** Source: https://kotlinlang.org/spec/syntax-and-grammar.html#string-mode-grammar */
export const lexKotlin = lexerFor({
  comments: [/\/\/[^\n]*/, nested("/*", "*/"), /#![^\n]*/],
  foreign: [/'(?:[^'\\\n]|\\u[0-9a-fA-F]{4}|\\.)'/],
  others: [/`[^`\n]+`/],
  strings: [
    // Quotes before the closing three belong to the string.
    { open: /(?<quote>""")/, close: () => '"""', special: quotesBefore('"""'), interpolation, lines: true },
    { open: /(?<quote>")/, escape: readEscape, interpolation },
  ],
});
