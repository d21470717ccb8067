import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Clashes, Replacement } from "./kinds";

/** What would be read anew where a variable is filled in, which is done before a line is taken apart. */
const special = /["%^&|<>()\r\n]|[^\x20-\x7e]/;
const delayed = /\benabledelayedexpansion\b|\/v(?::on)?\b/i;

export const batchReplacement: Replacement = (source, slice, name) => {
  const { covered, value } = slice;
  const { text, reference } = source;
  if (special.test(value) || (value.includes("!") && delayed.test(text))) return "value-rewritten";
  const span = { start: covered[0]!.start, end: covered.at(-1)!.end };
  if (text.slice(span.start, span.end).includes('"')) return "no-interpolation";
  return setsItself(source, slice, name) ?? [{ ...span, text: reference.expression(name) }];
};

/** A line that sets the variable itself becomes one that stops where it is not set. */
function setsItself(
  { text }: Source,
  { literal, head, tail }: Slice,
  name: string,
): readonly TextEdit[] | undefined {
  const line = text.lastIndexOf("\n", literal.start - 1) + 1;
  const before = /^([ \t]*@?)set[ \t]+"?$/i.exec(text.slice(line, literal.start));
  const behind = /^"?[ \t]*(?=\r?\n|$)/.exec(text.slice(literal.end));
  const own =
    text.slice(literal.start, head.at(-1)?.end ?? literal.start).toUpperCase() === `${name}=`.toUpperCase();
  if (literal.prefix !== "NAME=" || !own || tail.length > 0 || before === null || behind === null)
    return undefined;
  const check = `if not defined ${name} (echo ${name} is not set 1>&2 & exit /b 1)`;
  return [{ start: line + before[1]!.length, end: literal.end + behind[0].length, text: check }];
}

/** A file's variables and those of the environment are the same, whatever the case of their letters. */
export const clashesInBatch: Clashes = ({ text }, { literal, head, tail, value }, name) => {
  const sets = new RegExp(
    `(?<!\\w)set[ \\t]+(?:/[ap][ \\t]+)?"?${name}=(?!%${name}%)(?<value>[^\\r\\n"]*)`,
    "gi",
  );
  return [...text.matchAll(sets)].some(({ 0: all, index, groups }) => {
    const own = index + all.length - groups!.value!.length === head.at(-1)?.end && literal.prefix === "NAME=";
    return own ? tail.length > 0 : groups!.value !== value;
  });
};
