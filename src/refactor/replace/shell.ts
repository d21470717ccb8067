import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Fixed, Replacement } from "./kinds";

/** What opens and closes each kind of quoting. */
const quotes: Readonly<Record<string, { readonly open: string; readonly close: string }>> = {
  '"': { open: '"', close: '"' },
  "'": { open: "'", close: "'" },
  "$'": { open: "$'", close: "'" },
};

export const shellReplacement: Replacement = (source, slice, name) => {
  const { reference } = source;
  const { literal, whole, head, tail } = slice;
  if (literal.prefix === "<<") return withinHeredoc(source, slice, name);
  if (literal.prefix === "${" && whole && literal.keys?.[0] === name)
    return [{ start: literal.start, end: literal.end, text: written(source, literal.quote, name) }];
  if (literal.prefix === "${" && whole)
    return [{ ...literal.content, text: written(source, literal.quote, name) }];
  if (followsRegex(source, slice)) return "not-an-expression";
  if (whole) return [{ start: literal.start, end: literal.end, text: reference.expression(name) }];
  if (tail.length === 0 && isAssignment(slice))
    return [{ start: head.at(-1)!.end, end: literal.end, text: reference.expression(name) }];
  return [amid(source, slice, name)];
};

function isAssignment({ literal, head }: Slice): boolean {
  const before = head.at(-1);
  return literal.prefix === "NAME=" && before?.value === "=" && before.quote === "";
}

function written({ reference }: Source, quote: string, name: string): string {
  return quote === "" ? reference.expression(name) : reference.inside!(name, quote);
}

/** The reference in the midst of a word, with what ends the quoting before it and takes it up again behind. */
export function amid(source: Source, { head, covered, tail }: Slice, name: string): TextEdit {
  const [first, last] = [covered[0]!, covered.at(-1)!];
  const span = { start: first.start, end: last.end };
  if (covered.every(({ quote }) => quote === '"')) return { ...span, text: written(source, '"', name) };
  const [before, behind] = [quotes[first.quote ?? ""], quotes[last.quote ?? ""]];
  // A quotation of which nothing else is left goes as a whole.
  const opens = before !== undefined && head.at(-1)?.end !== first.start;
  const closes = behind !== undefined && tail[0]?.start !== last.end;
  const reference = source.reference.expression(name);
  return {
    start: first.start - (opens ? before.open.length : 0),
    end: last.end + (closes ? behind.close.length : 0),
    text: `${opens ? "" : (before?.close ?? "")}${reference}${closes ? "" : (behind?.open ?? "")}`,
  };
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
