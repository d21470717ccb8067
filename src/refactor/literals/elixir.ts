import type { EscapeReader } from "../literal";
import { closers } from "./delimited";
import { byte, escapesOf, letters, point } from "./escapes";
import { bracketed, lexerFor, type StringForm } from "./grammar";
import { alignedToClose } from "./indentation";

const readEscape = escapesOf([
  letters({ a: "\x07", b: "\b", d: "\x7f", e: "\x1b", f: "\f", n: "\n", r: "\r", s: " ", t: "\t", v: "\v" }),
  letters({ "0": "\0", "\n": "" }),
  byte(/x([0-9A-Fa-f]{2})/),
  point(/[xu]\{([0-9A-Fa-f]+)\}/),
  point(/u([0-9A-Fa-f]{4})/),
]);

/** In a sigil of an upper-case letter only the closing delimiter is escaped. */
const readRaw =
  (close: string): EscapeReader =>
  (text, at) =>
    text.startsWith(close, at + 1)
      ? { end: at + 1 + close.length, value: close }
      : { end: at + 1, value: "\\" };

const interpolation = bracketed("#{", "}");
const close = ({ groups }: RegExpExecArray): string => closers[groups!.quote!] ?? groups!.quote!;
const closesLines = ({ groups }: RegExpExecArray): RegExp => new RegExp(`(?<=\\n)[ \\t]*${groups!.quote!}`);

const heredoc = { close: closesLines, lines: true, trim: alignedToClose } satisfies Partial<StringForm>;

/** Sources: https://hexdocs.pm/elixir/syntax-reference.html, https://hexdocs.pm/elixir/sigils.html */
export const lexElixir = lexerFor({
  comments: [/#[^\n]*/],
  strings: [
    { ...heredoc, open: /(?<prefix>~[sc])?(?<quote>"""|''')[ \t]*\r?\n/, escape: readEscape, interpolation },
    { ...heredoc, open: /(?<prefix>~[SC])(?<quote>"""|''')[ \t]*\r?\n/ },
    { open: /(?<prefix>~[sc])(?<quote>[/|"'([{<])/, close, lines: true, escape: readEscape, interpolation },
    {
      open: /(?<prefix>~[SC])(?<quote>[/|"'([{<])/,
      close,
      lines: true,
      escapeIn: (opener) => readRaw(close(opener)),
    },
    { open: /(?<![\w?!])(?<quote>["'])/, lines: true, escape: readEscape, interpolation },
  ],
  others: [
    /~[a-zA-Z]+("""|''')[\s\S]*?\1/,
    /~[a-zA-Z]+(?:([/|"'])(?:\\[\s\S]|(?!\1)[^\\])*\1|\((?:\\[\s\S]|[^)\\])*\)|\[(?:\\[\s\S]|[^\]\\])*\]|\{(?:\\[\s\S]|[^}\\])*\}|<(?:\\[\s\S]|[^>\\])*>)/,
    /(?<![\w?!])\?(?:\\[\s\S]|\S)/,
  ],
});
