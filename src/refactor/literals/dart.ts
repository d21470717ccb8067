import { type EscapeReader, escapeReader, type Literal, type Piece } from "../literal";
import { bracketed, either, lexerFor, matched, nested, type StringForm } from "./grammar";

const simple = escapeReader(
  { n: "\n", r: "\r", f: "\f", b: "\b", t: "\t", v: "\v" },
  { x: 2, u: 4 },
  (character) => character,
);

const readEscape: EscapeReader = (text, at) => {
  const unicode = /\\u\{([0-9a-fA-F]{1,6})\}/y;
  unicode.lastIndex = at;
  const code = Number.parseInt(unicode.exec(text)?.[1] ?? "", 16);
  return code <= 0x10ffff ? { end: unicode.lastIndex, value: String.fromCodePoint(code) } : simple(text, at);
};

/** Line ends are read as `\n`. */
function lineEnd(text: string, at: number): { end: number; value: string } | undefined {
  return text.startsWith("\r\n", at) ? { end: at + 2, value: "\n" } : undefined;
}

/** A first line of white space only is no part of the string. */
function withoutFirst(text: string, { pieces, content }: Literal): readonly Piece[] {
  const first = /^(?:[ \t]|\\[ \t])*\\?\r?\n/.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  return pieces.filter(({ start }) => start >= content.start + first);
}

const interpolation = either(bracketed("${", "}"), matched(/\$[A-Za-z_]\w*/));
const several: Partial<StringForm> = { special: lineEnd, lines: true, trim: withoutFirst };

/** Source: https://spec.dart.dev/DartLangSpecDraft.pdf, section 17.7 "Strings" */
export const lexDart = lexerFor({
  comments: [/\/\/[^\n]*/, nested("/*", "*/"), /^#![^\n]*/],
  strings: [
    { open: /(?<prefix>r)(?<quote>"""|''')/, ...several },
    { open: /(?<prefix>r)(?<quote>["'])/ },
    { open: /(?<quote>"""|''')/, escape: readEscape, interpolation, ...several },
    { open: /(?<quote>["'])/, escape: readEscape, interpolation },
  ],
});
