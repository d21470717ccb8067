import type { TextEdit } from "../../dotenv/edit";
import type { Piece } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Fixed, Replacement } from "./kinds";

/** What ends each kind of quoting before a slice, and what takes it up again behind one. */
const closes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "$'": "'" };
const opens: Readonly<Record<string, string>> = { '"': '"', "'": "'", "$'": "$'" };

export const shellReplacement: Replacement = (source, slice, name) => {
  const { reference } = source;
  const { literal, whole, head, covered, tail } = slice;
  if (literal.prefix === "<<") return withinHeredoc(source, slice, name);
  if (literal.prefix === "${" && whole && literal.keys?.[0] === name)
    return [{ start: literal.start, end: literal.end, text: written(source, literal.quote, name) }];
  if (literal.prefix === "${" && whole)
    return [{ ...literal.content, text: written(source, literal.quote, name) }];
  if (followsRegex(source, slice)) return "not-an-expression";
  if (whole) return [{ start: literal.start, end: literal.end, text: reference.expression(name) }];
  if (tail.length === 0 && isAssignment(slice))
    return [{ start: head.at(-1)!.end, end: literal.end, text: reference.expression(name) }];
  return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: amid(source, covered, name) }];
};

function isAssignment({ literal, head }: Slice): boolean {
  const before = head.at(-1);
  return literal.prefix === "NAME=" && before?.value === "=" && before.quote === "";
}

function written({ reference }: Source, quote: string, name: string): string {
  return quote === "" ? reference.expression(name) : reference.inside!(name, quote);
}

/** The reference between what goes before and behind the pieces in their word. */
function amid(source: Source, covered: readonly Piece[], name: string): string {
  const quotes = covered.map(({ quote }) => quote ?? "");
  const [first] = quotes;
  if (quotes.every((quote) => quote === '"')) return written(source, '"', name);
  return `${closes[first!] ?? ""}${source.reference.expression(name)}${opens[quotes.at(-1)!] ?? ""}`;
}

/** The right side of `=~` is a regular expression, in which quotes take the meaning from every character. */
function followsRegex({ text }: Source, { literal }: Slice): boolean {
  return /=~[ \t]+$/.test(text.slice(Math.max(0, literal.start - 10), literal.start));
}

/** In a heredoc without interpolation the delimiter loses its quotes, if nothing else in it then gets a meaning. */
function withinHeredoc(source: Source, slice: Slice, name: string): readonly TextEdit[] | Fixed {
  const { literal, head, covered, tail } = slice;
  const reference = { start: covered[0]!.start, end: covered.at(-1)!.end };
  const edit = { ...reference, text: source.reference.inside!(name, "") };
  if (literal.quote === "") return [edit];
  const opener = source.text.slice(literal.start, literal.end);
  const bare = opener.replace(/["'\\]/g, "");
  const special = [...head, ...tail].some(({ value }) => /[$`\\]/.test(value ?? "$"));
  if (special || !/^<<-?[ \t]*[\w.-]+$/.test(bare)) return "no-interpolation";
  return [{ start: literal.start, end: literal.end, text: bare }, edit];
}
