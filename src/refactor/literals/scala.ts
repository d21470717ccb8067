import { type EscapeReader, escapeReader, type Literal, type Piece } from "../literal";
import { bracketed, either, lexerFor, matched, nested, quotesBefore, type StringForm } from "./grammar";

const simple = escapeReader(
  { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" },
  { u: 4 },
  // An octal escape is one in some versions only; U+FFFD is refused by the planner.
  (character) => (/\d/.test(character) ? "\uFFFD" : character),
);
const readEscape: EscapeReader = (text, at) => {
  const more = /^u+(?=u)/.exec(text.slice(at + 1, at + 20))?.[0].length ?? 0;
  if (more === 0) return simple(text, at);
  const { end, value } = simple(`\\${text.slice(at + 1 + more, at + 6 + more)}`, 0);
  return { end: at + more + end, value };
};

type Special = NonNullable<StringForm["special"]>;

const dollars: Special = (text, at) => {
  const two = text.slice(at, at + 2);
  return two === "$$" || two === '$"' ? { end: at + 2, value: two[1]! } : undefined;
};
const percents: Special = (text, at) => {
  const two = text.slice(at, at + 2);
  return two === "%%" || two === "%n" ? { end: at + 2, value: two === "%%" ? "%" : "\n" } : undefined;
};
/** In a raw string a backslash stays, and so does what it keeps from ending the string. */
const kept: Special = (text, at) =>
  /^\\["\\]/.test(text.slice(at, at + 2)) ? { end: at + 2, value: text.slice(at, at + 2) } : undefined;
const quotes = quotesBefore('"""');

function first(...ways: readonly Special[]): Special {
  return (text, at) => ways.map((way) => way(text, at)).find((found) => found !== undefined);
}

const filled = either(bracketed("${", "}"), matched(/\$[\p{L}_][\p{L}\p{Nd}_]*/u));
/** What is filled in, with the format behind it. */
const formatted: typeof filled = (text, at, code) => {
  const end = filled(text, at, code);
  if (end === undefined) return undefined;
  const format = /^%(?![%n])[-#+ 0,(<]*\d*(?:\.\d+)?[tT]?[a-zA-Z]/.exec(text.slice(end, end + 20));
  return end + (format?.[0].length ?? 0);
};

const three = { close: () => '"""', lines: true, trim: withoutMargin } as const;

/**
 * Sources: https://www.scala-lang.org/files/archive/spec/2.13/01-lexical-syntax.html#string-literals,
 * https://docs.scala-lang.org/scala3/book/string-interpolation.html
 */
export const lexScala = lexerFor({
  comments: [/\/\/[^\n]*/, nested("/*", "*/"), /#![^\n]*/],
  foreign: [/'(?:[^'\\\n]|\\u+[0-9a-fA-F]{4}|\\.)'/],
  others: [/`[^`\n]+`/],
  strings: [
    {
      open: /(?<prefix>f)(?<quote>""")/,
      special: first(dollars, percents, quotes),
      escape: readEscape,
      interpolation: formatted,
      ...three,
    },
    {
      open: /(?<prefix>s)(?<quote>""")/,
      special: first(dollars, quotes),
      escape: readEscape,
      interpolation: filled,
      ...three,
    },
    {
      open: /(?<prefix>[\p{L}_$][\p{L}\p{Nd}_$]*)(?<quote>""")/u,
      special: first(dollars, quotes),
      interpolation: filled,
      ...three,
    },
    { open: /(?<quote>""")/, special: quotes, ...three },
    {
      open: /(?<prefix>f)(?<quote>")/,
      special: first(dollars, percents),
      escape: readEscape,
      interpolation: formatted,
    },
    { open: /(?<prefix>s)(?<quote>")/, special: dollars, escape: readEscape, interpolation: filled },
    {
      open: /(?<prefix>[\p{L}_$][\p{L}\p{Nd}_$]*)(?<quote>")/u,
      special: first(dollars, kept),
      interpolation: filled,
    },
    { open: /(?<quote>")/, escape: readEscape },
  ],
});

/**
 * Leaves out what `.stripMargin` takes off the lines, unless it would take more off what is left.
 * Source: https://www.scala-lang.org/api/current/scala/collection/StringOps.html#stripMargin:String
 */
function withoutMargin(text: string, { end, content, pieces }: Literal): readonly Piece[] {
  if (!/^\s*\.\s*stripMargin\b(?!\s*\()/.test(text.slice(end, end + 40))) return pieces;
  const margins = [...text.slice(content.start, content.end).matchAll(/^[ \t]*\|/gm)].map(
    ({ 0: margin, index }) => ({
      start: content.start + index,
      end: content.start + index + margin.length,
    }),
  );
  const left = pieces.filter(
    ({ start }) => !margins.some((margin) => margin.start <= start && start < margin.end),
  );
  return /^\s*\|/m.test(left.map(({ value }) => value ?? "\0").join("")) ? pieces : left;
}
