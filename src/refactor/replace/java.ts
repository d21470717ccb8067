import type { TextEdit } from "../../dotenv/edit";
import { lexJava } from "../literals/java";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeBeside } from "./beside";
import { codeAfter, codeBefore } from "./common";
import { inAnnotation, isCompileTime, namesDeclared } from "./compileTime";
import { concatenated } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

export const javaReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const expression = source.reference.expression(name);
  return slice.literal.quote === '"""' && !slice.whole
    ? formatted(source, slice, expression)
    : concatenated(source, slice, expression);
};

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  if (inAnnotation(code, openBrackets(code, literal.start))) return "annotation";
  if (/\bcase\s[^:;{}>]*$/.test(before)) return "constant";
  if (/\bdefault\s*$/.test(before) && /@interface\b/.test(code)) return "annotation";
  const names = namesDeclared(before);
  const isConstant = /\bfinal\b[^;{}]*$/.test(before);
  const all = isConstant ? `${code}\n${codeBeside(source, names, lexJava)}` : code;
  return isCompileTime(all, names, /\bcase\s[^:;{}>]*/g) ? "constant" : undefined;
}

/**
 * A text block cannot be cut in two, since its indentation is that of all its lines, but it can be filled in.
 * Source: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/String.html#formatted(java.lang.Object...)
 */
function formatted(
  source: Source,
  { literal, covered }: Slice,
  expression: string,
): readonly TextEdit[] | Fixed {
  if (/^\s*\.\s*formatted\b/.test(codeAfter(source, literal.end))) return "no-interpolation";
  const { text } = source;
  const [from, to] = [covered[0]!.start, covered.at(-1)!.end];
  let block = "";
  let at = literal.start;
  for (const { start, end, value } of literal.pieces) {
    if (value !== "%" || (start >= from && end <= to)) continue;
    block += `${cut(at, start)}%%`;
    at = end;
  }
  block += cut(at, literal.end);
  return [{ start: literal.start, end: literal.end, text: `${block}.formatted(${expression})` }];

  function cut(start: number, end: number): string {
    if (from < start || to > end) return text.slice(start, end);
    return `${text.slice(start, from)}%s${text.slice(to, end)}`;
  }
}
