import type { TextEdit } from "../../dotenv/edit";
import type { Piece } from "../literal";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit } from "./common";
import type { Clashes, Fixed, Replacement } from "./kinds";

export const powershellReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const { literal, whole, covered } = slice;
  const { expression, inside } = source.reference;
  if (whole)
    return setsItself(source, slice, name) ?? [expressionEdit(source, literal, alone(source, slice, name))];
  const reference = inside!(name, literal.quote);
  if (literal.interpolates === true)
    return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: reference }];
  if (literal.quote === "" && /^-\w+:$/.test(seen(slice.head)) && slice.tail.length === 0)
    return [{ start: covered[0]!.start, end: literal.end, text: expression(name) }];
  return literal.quote === "@'" ? hereString(source, slice, reference) : [quoted(slice, reference)];
};

/** A string beside which nothing else stands in its word is the variable; otherwise it keeps double quotes. */
function alone({ text, reference }: Source, { literal: { start, end } }: Slice, name: string): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const separate =
    /(?:^|[\s([{,;]|\$[\w:]+[ \t]*=)$/.test(before) && /^(?:[\s)\]},;|]|$)/.test(text.slice(end, end + 1));
  return separate ? reference.expression(name) : `"${reference.inside!(name, '"')}"`;
}

/** `$env:NAME = "value"` on a line of its own is not needed when the environment has the variable. */
function setsItself({ text }: Source, { literal }: Slice, name: string): readonly TextEdit[] | undefined {
  const line = text.lastIndexOf("\n", literal.start - 1) + 1;
  const next = text.indexOf("\n", literal.end);
  const end = next === -1 ? text.length : next + 1;
  const own = new RegExp(`^[ \\t]*\\$(?:env:${name}|\\{env:${name}\\})[ \\t]*=[ \\t]*$`);
  if (!own.test(text.slice(line, literal.start)) || text.slice(literal.end, end).trim() !== "")
    return undefined;
  return [{ start: line, end, text: "" }];
}

function quoted({ literal, head, tail }: Slice, reference: string): TextEdit {
  const escaped = (pieces: readonly Piece[]): string => seen(pieces).replace(/[`$"“”„]/g, "`$&");
  return { start: literal.start, end: literal.end, text: `"${escaped(head)}${reference}${escaped(tail)}"` };
}

function hereString(
  source: Source,
  { literal, head, tail }: Slice,
  reference: string,
): readonly TextEdit[] | Fixed {
  const escaped = (pieces: readonly Piece[]): string => seen(pieces).replace(/[`$]/g, "`$&");
  if (/(?:^|\n)"@/.test(`${seen(head)}x${seen(tail)}`)) return "no-interpolation";
  const { start, end, content } = literal;
  const open = source.text.slice(start, content.start).replace("@'", '@"');
  const close = source.text.slice(literal.pieces.at(-1)!.end, end).replace("'@", '"@');
  return [{ start, end, text: open + escaped(head) + reference + escaped(tail) + close }];
}

function seen(pieces: readonly Piece[]): string {
  return pieces.map(({ value }) => value).join("");
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code, text } = source;
  const opens = openBrackets(code, literal.start);
  const before = codeBefore(source, literal.start);
  if (
    opens.some(
      (at) => code[at] === "(" && /\[[ \t]*[\w.]+[ \t]*$/.test(code.slice(Math.max(0, at - 200), at)),
    )
  )
    return "annotation";
  if (opens.some((at) => /\bdata(?:[ \t]+\w+)?\s*$/i.test(code.slice(Math.max(0, at - 200), at))))
    return "constant";
  if (/(?:^|\n)[ \t]*using[ \t][^\n;]*$/i.test(before)) return "not-an-expression";
  if (
    code[opens[0] ?? -1] === "{" &&
    /^[ \t]*=(?!=)/.test(codeAfter(source, literal.end)) &&
    /[{;\n][ \t]*$/.test(before)
  )
    return "not-an-expression";
  // The language takes typographic quotes for quotes.
  const typographic = literal.quote === "'" ? /[‘’‚‛]/ : /[“”„]/;
  return literal.quote.length === 1 && typographic.test(text.slice(literal.start, literal.end))
    ? "no-interpolation"
    : undefined;
}

/** A script can give a variable of its own environment another value. */
export const clashesInPowerShell: Clashes = ({ text }, { literal, whole }, name) => {
  const sets = new RegExp(
    `\\$\\{?env:${name}\\}?[ \\t]*[+?]*=[ \\t]*(?!\\$\\{?env:${name}\\b)|(?:Item|Content)\\b[^\\n;|]*\\benv:[\\\\/]?${name}\\b|SetEnvironmentVariable\\([ \\t]*["']${name}["']`,
    "gi",
  );
  return [...text.matchAll(sets)].some(
    ({ 0: { length }, index }) => !(whole && index + length === literal.start),
  );
};
