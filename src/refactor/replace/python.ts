import type { Slice } from "../slice";
import { hasNeighbour, openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import type { Fixed, Replacement } from "./kinds";

export const pythonReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, head, tail } = slice;
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const { expression, inside } = source.reference;
  if (whole && !hasNeighbour(source, literal)) return [expressionEdit(source, literal, expression(name))];
  const formatted = /f/i.test(literal.prefix);
  const kept = formatted ? undefined : doubleBraces;
  const prefix = formatted ? literal.prefix : `f${literal.prefix.replace(/u/i, "")}`;
  const body = written(source, head, kept) + inside!(name, literal.quote) + written(source, tail, kept);
  return [expressionEdit(source, literal, prefix + literal.quote + body + literal.quote)];
};

function doubleBraces(piece: string): string {
  return piece.startsWith("\\") ? piece : piece.replace(/[{}]/g, "$&$&");
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  if (/b/i.test(literal.prefix)) return "bytes";
  if (/t/i.test(literal.prefix)) return "tagged-template";
  const before = codeBefore(source, literal.start);
  if (/\bcase\s[^\n:]*$/.test(before) && /^[^\n]*:/.test(codeAfter(source, literal.end))) {
    return /\n[ \t]*case\s[^\n:]*$/.test(before) ? "not-an-expression" : undefined;
  }
  const alone = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(codeAfter(source, literal.end));
  return alone && openBrackets(source.code, literal.start).length === 0 ? "not-an-expression" : undefined;
}
