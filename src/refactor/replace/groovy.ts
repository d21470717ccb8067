import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import { inAnnotation, isCompileTime, namesDeclared } from "./compileTime";
import { standsAlone } from "./expression";
import type { Fixed, Replacement } from "./kinds";

/**
 * What is interpolated stays so; other strings stay strings, which differ from interpolated ones as keys and in
 * comparisons. Source: https://groovy-lang.org/syntax.html#_gstring_and_string_hashcodes
 */
export const groovyReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const { literal, whole, covered } = slice;
  const { reference } = source;
  const expression = reference.expression(name, literal.quote);
  if (whole) return [expressionEdit(source, literal, expression)];
  const filled = literal.quote.includes("/") || literal.pieces.some(({ value }) => value === undefined);
  if (filled)
    return [
      { start: covered[0]!.start, end: covered.at(-1)!.end, text: reference.inside!(name, literal.quote) },
    ];
  const parts = partsOf(source, slice, expression);
  const joins = standsAlone(source, literal, {}) || isArgument(source, literal.start);
  return [expressionEdit(source, literal, joins ? parts.join(" + ") : chained(parts))];
};

/** Whether the string is the first argument of a method without brackets: `header 'a'`. */
function isArgument(source: Source, at: number): boolean {
  const method = /(?:^|[\n;{])\s*([\w.]+)[ \t]+$/.exec(codeBefore(source, at))?.[1];
  return (
    method !== undefined &&
    !/^(?:in|as|instanceof)$/.test(method) &&
    /^[ \t]*(?:[,;}\r\n]|$)/.test(codeAfter(source, at).trimStart())
  );
}

/** The strings around the slice and the expression; a quote at the end of a string in three of them is escaped. */
function partsOf(source: Source, { literal, head, tail }: Slice, expression: string): string[] {
  const { quote } = literal;
  const escaped = (piece: string, next: string): string =>
    piece === quote[0] && next === "" ? `\\${piece}` : piece;
  const quoted = (pieces: Slice["head"]): string[] =>
    pieces.length === 0 ? [] : [quote + written(source, pieces, escaped) + quote];
  return [...quoted(head), expression, ...quoted(tail)];
}

/** The parts joined by a method, which binds more tightly than what stands around them. */
function chained([first, ...others]: readonly string[]): string {
  return first! + others.map((part) => `.concat(${part})`).join("");
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  const open = openBrackets(code, literal.start);
  if (inAnnotation(code, open)) return "annotation";
  if (open.some((at) => /\bplugins\s*$/.test(code.slice(0, at)))) return "no-interpolation";
  if (/\.\s*$|\bdef\s+$/.test(before) || /^\(/.test(after) || isKey(before, after))
    return "not-an-expression";
  return isCompileTime(code, namesDeclared(before)) ? "constant" : undefined;
}

/** Whether a colon makes a key or a label of the string, and not the first choice of `? :`. */
function isKey(before: string, after: string): boolean {
  return /^\s*:/.test(after) && !/\?[^,;{}[\]]*$/.test(before);
}
