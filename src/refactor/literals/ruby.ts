import type { EscapeReader } from "../literal";
import { closers, inBrackets } from "./delimited";
import { byte, escapesOf, letters, point } from "./escapes";
import { bracketed, either, lexerFor, matched } from "./grammar";

const readEscape = escapesOf([
  letters({ a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", s: " ", t: "\t", v: "\v", "\n": "" }),
  [
    /u\{([0-9a-fA-F\s]+)\}/,
    ([, list]) =>
      list!
        .trim()
        .split(/\s+/)
        .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .join(""),
  ],
  point(/u([0-9a-fA-F]{4})/),
  byte(/x([0-9a-fA-F]{1,2})/),
  byte(/([0-7]{1,3})/, 8),
  [/(?:c|C-)([@-_a-z])/, ([, letter]) => String.fromCharCode(letter!.charCodeAt(0) & 31)],
  [/(?:[cC]-?|M-)(?:\\(?:[cC]-?|M-))?[\s\S]/, () => "\uFFFD"],
]);

/** Quotes without interpolation: only the backslash and the delimiters are escaped. */
const readPlain =
  (delimiters: string): EscapeReader =>
  (text, at) => {
    const next = text[at + 1] ?? "";
    return next === "\\" || delimiters.includes(next)
      ? { end: at + 2, value: next }
      : { end: at + 1, value: "\\" };
  };

const interpolation = either(bracketed("#{", "}"), matched(/#(?:@@?|\$)[A-Za-z_]\w*/));

const close = ([opener]: RegExpExecArray): string => closers[opener.at(-1)!] ?? opener.at(-1)!;

/** No operand before: otherwise `%` is an operator. */
const noOperand = /(?<![\w)\]}]\s?)/.source;
const delimiter = /[([{<|!/^~@.,:;*+-]/.source;

/** Source: https://docs.ruby-lang.org/en/3.4/syntax/literals_rdoc.html */
export const lexRuby = lexerFor({
  comments: [/^=begin\b[\s\S]*?(?:^=end\b[^\n]*|(?![\s\S]))/m, /^__END__\r?\n[\s\S]*/m, /#[^\n]*/],
  heredocs: [
    {
      open: /(?<![\w)\]}]|\bclass\s*)<<(?:(?<indent>~)|(?<dash>-))?(?<quote>["'`]?)(?<tag>[A-Z_a-z]\w*)\k<quote>/,
      escape: readEscape,
      interpolation,
    },
  ],
  strings: [
    {
      open: new RegExp(`(?<!\\w)%q${delimiter}`),
      close,
      nests: true,
      lines: true,
      escapeIn: (opener) => readPlain(opener[0].at(-1)! + close(opener)),
    },
    {
      open: new RegExp(`(?<!\\w)%Q${delimiter}|${noOperand}%[([{<|!/]`),
      close,
      nests: true,
      lines: true,
      escape: readEscape,
      interpolation,
    },
    { open: /(?<quote>")/, escape: readEscape, interpolation, lines: true },
    { open: /(?<quote>')/, escape: readPlain("'"), lines: true },
  ],
  others: [
    new RegExp(`(?<!\\w)%[wWiIrxs](?:${inBrackets}|(${delimiter})(?:\\\\[\\s\\S]|(?!\\1)[^\\\\])*\\1)`),
    /`(?:\\[\s\S]|[^`\\])*`/,
    /(?<![\w)\]}])\?(?:\\[\s\S]|["'`#%/])(?!\w)/,
    /\$["'`/]/,
    /(?<=(?:^|[=~(,;{}[!&|?:<>+*-]|\b(?:and|or|not|if|elsif|unless|when|while|until|return|then|do|in))\s*|\w )\/(?!\s)(?:\\.|#\{[^}\n]*\}|[^/\\\n])+\//,
  ],
});
