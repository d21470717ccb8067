import { escapesOf, letters, point } from "./escapes";
import { lexerFor } from "./grammar";
import { closed } from "./indentation";

/** Numbers mean characters, since a string is a list of them. */
const readEscape = escapesOf([
  letters({ b: "\b", d: "\x7f", e: "\x1b", f: "\f", n: "\n", r: "\r", s: " ", t: "\t", v: "\v" }),
  point(/x\{([0-9A-Fa-f]+)\}/),
  point(/x([0-9A-Fa-f]{2})/),
  point(/([0-7]{1,3})/, 8),
  [/\^([@-_a-z])/, ([, letter]) => String.fromCharCode(letter!.charCodeAt(0) & 31)],
]);

/** Sources: https://www.erlang.org/doc/system/data_types.html#string, https://www.erlang.org/doc/system/data_types.html#sigil */
export const lexErlang = lexerFor({
  comments: [/%[^\n]*/, /^#![^\n]*/],
  strings: [
    {
      open: /(?<!~\w?)(?<quote>""")[ \t]*\r?\n/,
      close: () => /(?<=\n)[ \t]*"""/,
      lines: true,
      trim: closed,
    },
    { open: /(?<quote>")/, escape: readEscape, lines: true },
  ],
  others: [
    /~[bBsS]?"""[\s\S]*?\n[ \t]*"""/,
    /~[bs]?(?:"(?:[^"\\]|\\[\s\S])*"|\((?:[^)\\]|\\[\s\S])*\)|\[(?:[^\]\\]|\\[\s\S])*\]|\{(?:[^}\\]|\\[\s\S])*\})/,
    /~[BS]?(?:"[^"]*"|\([^)]*\)|\[[^\]]*\]|\{[^}]*\})/,
    /\$(?:\\(?:\^[\s\S]|x\{[^}]*\}|x[0-9A-Fa-f]{2}|[0-7]{1,3}|[\s\S])|[^\\])/,
    /'(?:[^'\\]|\\[\s\S])*'/,
  ],
});
