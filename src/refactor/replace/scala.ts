import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import { inAnnotation, isCompileTime, namesDeclared } from "./compileTime";
import type { Fixed, Replacement } from "./kinds";
import { inMarkup } from "./markup";

/** A part of a string is filled in, for which one that is not interpolated becomes so. */
export const scalaReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const besides = inlineAt(source, slice);
  if (typeof besides === "string") return besides;
  const { literal, whole } = slice;
  const { expression } = source.reference;
  const edit = whole ? expressionEdit(source, literal, expression(name)) : filled(source, slice, name);
  return [...besides, edit];
};

function filled(source: Source, slice: Slice, name: string): TextEdit {
  const { literal, head, covered, tail } = slice;
  const inside = source.reference.inside!(name, literal.quote) + (literal.prefix === "f" ? "%s" : "");
  if (literal.prefix !== "") return { start: covered[0]!.start, end: covered.at(-1)!.end, text: inside };
  const { start: open, end: close } = literal.content;
  const { text } = source;
  const parts = [text.slice(open, covered[0]!.start), text.slice(covered.at(-1)!.end, close)];
  const [left, right] = parts.map((part) => part.replaceAll("$", "$$$$"));
  // An escaped quote ends an interpolated string in versions before 2.13.6.
  const escapes = literal.quote === '"' && /\\"/.test(parts.join(""));
  const quote = escapes ? '"""' : literal.quote;
  const prefix = literal.quote === '"' || !/\\/.test(parts.join("")) ? "s" : "raw";
  const body = escapes ? [head, tail].map((pieces) => unescaped(source, pieces)) : [left!, right!];
  return expressionEdit(source, literal, prefix + quote + body.join(inside) + quote);
}

/** With quotes as they are, of which no three may follow one another. */
function unescaped(source: Source, pieces: Slice["head"]): string {
  return written(source, pieces, (piece, next) =>
    piece === '\\"' && next !== '\\"' ? '"' : piece.replaceAll("$", "$$$$"),
  );
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  if (!["", "s", "f", "raw"].includes(literal.prefix)) return "tagged-template";
  const open = openBrackets(code, literal.start);
  if (inAnnotation(code, open)) return "annotation";
  if (isPattern(before, after)) return "not-an-expression";
  if (isType(before, code[open[0] ?? -1])) return "constant";
  if (inMarkup(source, literal)) return "not-an-expression";
  return isCompileTime(code, namesDeclared(before)) ? "constant" : undefined;
}

function isPattern(before: string, after: string): boolean {
  return (
    /\bcase\s(?![^=]*\bif\b)[^={}]*$/.test(before) ||
    /^[^;{}()\n]*\)\s*<-/.test(after) ||
    (/\bval\s*\([^()=]*$/.test(before) && /^[^;{}()\n]*\)\s*=/.test(after))
  );
}

/** Source: https://docs.scala-lang.org/sips/42.type.html */
function isType(before: string, bracket: string | undefined): boolean {
  return (
    bracket === "[" ||
    /[^:]:\s*(?:\|\s*)*$|<:\s*$|\btype\s+\w+(?:\[[^\]]*\])?\s*=\s*(?:\|\s*)*$|[^:]:\s{3,}=\s*$/.test(before)
  );
}

/** What makes a value of the `inline val` that the literal is the value of, unless another needs it. */
function inlineAt(source: Source, { literal }: Slice): readonly TextEdit[] | Fixed {
  const declared = /\binline\s+val\s+(\w+)[^;={}()]*=[^;{}\n]*$/.exec(codeBefore(source, literal.start));
  if (declared === null) return [];
  const start = literal.start - declared[0].length;
  const used = new RegExp(
    `\\binline\\s+val\\s+(?!${declared[1]}\\b)\\w+[^\\n]*\\b${declared[1]}\\b|\\b${declared[1]}\\.type\\b`,
  );
  if (used.test(source.code)) return "constant";
  return [{ start, end: start + /^inline\s+/.exec(declared[0])![0].length, text: "" }];
}
