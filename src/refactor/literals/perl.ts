import type { EscapeReader } from "../literal";
import { closers, inBrackets } from "./delimited";
import { byte, escapesOf, letters } from "./escapes";
import { type CodeReader, either, lexerFor, matched, type StringForm } from "./grammar";

const readEscape = escapesOf([
  letters({ t: "\t", n: "\n", r: "\r", f: "\f", b: "\b", a: "\x07", e: "\x1b" }),
  byte(/x\{\s*([0-9A-Fa-f_]+)\s*\}/),
  byte(/x([0-9A-Fa-f]{1,2})/),
  byte(/N\{U\+([0-9A-Fa-f]+)\}/),
  byte(/o\{\s*([0-7_]+)\s*\}/, 8),
  byte(/([0-7]{1,3})/, 8),
  [/c([@-_a-z?])/, ([, letter]) => String.fromCharCode(letter!.toUpperCase().charCodeAt(0) ^ 64)],
]);

/** Quotes without interpolation: only the backslash and the delimiters are escaped. */
const readPlain =
  (delimiters: string): EscapeReader =>
  (text, at) => {
    const next = text[at + 1] ?? "";
    return { end: at + 2, value: next === "\\" || delimiters.includes(next) ? next : `\\${next}` };
  };

const variable =
  /\$(?:#?\$*(?:::)?[A-Za-z_]\w*(?:(?:::|')[A-Za-z_]\w*)*|#?\$*\{|\d+|\^\w|[&`'+!@/\\,;.$-])|@(?:\$*(?:::)?[A-Za-z_]\w*(?:::\w+)*|\$*\{)/y;

/** A variable with its subscripts. Source: https://perldoc.perl.org/perlop#Quote-and-Quote-like-Operators */
function filledIn(text: string, at: number, code: CodeReader): number | undefined {
  variable.lastIndex = at;
  const match = variable.exec(text);
  if (match === null) return undefined;
  let end = at + match[0].length;
  if (match[0].endsWith("{")) end = code(end, "}");
  for (;;) {
    const subscript = /^(?:->)?[[{]/.exec(text.slice(end, end + 3))?.[0];
    if (subscript === undefined || /^[[{]\s/.test(text.slice(end))) return end;
    end = code(end + subscript.length, subscript.endsWith("[") ? "]" : "}");
  }
}

/** Changes of case and quoting, and characters by name, are left to the program. */
const interpolation = either(filledIn, matched(/\\(?:[lLuUQEF]|N\{(?!U\+)[^}\n]*\})/));

const close = ({ groups }: RegExpExecArray): string => closers[groups!.quote!] ?? groups!.quote!;

/** No quote-like operator behind a sigil, an arrow, a word or a minus sign: `$q`, `->s`, `-s`. */
const noName = "(?<![\\w$@%&-]|->|::)";
const delimiter = "(?=#|\\s*[^\\s#])\\s*(?<quote>[\\[({</|!~^@%.'\"*+:?#-])";

const plain: StringForm = {
  open: new RegExp(`${noName}(?<prefix>q)${delimiter}`),
  close,
  escapeIn: (opener) => readPlain(opener.groups!.quote! + close(opener)),
  nests: true,
  lines: true,
};

const mark = "[/|!#~^@%,'\"]";

/** Regular expressions, transliterations, lists of words and commands. */
const others = [
  new RegExp(`${noName}(?:m|qr|qw|qx)\\s*(?:${inBrackets}|(${mark})(?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*\\1)`),
  new RegExp(`${noName}(?:s|tr|y)\\s*${inBrackets}\\s*(?:${inBrackets}|/(?:\\\\.|[^/\\\\])*/)`),
  new RegExp(`${noName}(?:s|tr|y)(${mark})(?:(?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*\\1){2}`),
  /(?<=(?:^|[=~(,;{}!&|?:]|\b(?:and|or|not|if|unless|split|grep|map|return|when|x|eq|ne|lt|gt|le|ge|cmp))\s*)\/(?:\\.|[^/\\\n])+\//,
  /`(?:\\[\s\S]|[^`\\])*`/,
];

/** Sources: https://perldoc.perl.org/perlop, https://perldoc.perl.org/perlpod */
export const lexPerl = lexerFor({
  comments: [
    /^=[a-zA-Z][\s\S]*?(?:^=cut\b[^\n]*|(?![\s\S]))/m,
    /^__(?:END|DATA)__\b[\s\S]*/m,
    /(?<!\$|[$@]\{)#[^\n]*/,
  ],
  heredocs: [
    {
      open: /(?<![\w)\]}<])<<(?<indent>~?)(?:\s*(?=["']))?(?<quote>["']?)(?<tag>(?<=["'])[^"'\n]+|[A-Za-z_]\w*)\k<quote>/,
      escape: readEscape,
      interpolation,
    },
  ],
  strings: [
    {
      open: new RegExp(`${noName}(?<prefix>qq)${delimiter}`),
      close,
      nests: true,
      lines: true,
      escape: readEscape,
      interpolation,
    },
    plain,
    { open: /(?<quote>")/, escape: readEscape, interpolation, lines: true },
    { open: /(?<quote>')/, escape: readPlain("'"), lines: true },
  ],
  others,
});
