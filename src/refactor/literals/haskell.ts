import { escapesOf, letters, point } from "./escapes";
import { lexerFor, nested } from "./grammar";

const controls =
  "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP".split(
    " ",
  );

const readEscape = escapesOf([
  letters({ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "&": "" }),
  [/\s+\\/, () => ""],
  point(/(\d+)/, 10),
  point(/x([0-9A-Fa-f]+)/),
  point(/o([0-7]+)/, 8),
  [/\^([@-_])/, ([, letter]) => String.fromCharCode(letter!.charCodeAt(0) - 64)],
  [
    new RegExp(`(${[...controls, "DEL"].sort((a, b) => b.length - a.length).join("|")})`),
    ([, name]) => (name === "DEL" ? "\x7f" : String.fromCharCode(controls.indexOf(name!))),
  ],
]);

/** Source: https://www.haskell.org/onlinereport/haskell2010/haskellch2.html#x7-200002.6 */
export const lexHaskell = lexerFor({
  comments: [/(?<![!#$%&*+./<=>?@\\^|~:-])--+(?![!#$%&*+./<=>?@\\^|~:])[^\n]*/, nested("{-", "-}")],
  strings: [{ open: /(?<quote>")/, escape: readEscape }],
  others: [/[A-Za-z_][\w']*/, /'(?:[^'\\\n]|\\(?:[^\s']+|'))'/u, /(?<=\[[A-Za-z_][\w'.]*)\|[\s\S]*?\|\]/],
});
