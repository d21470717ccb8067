import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeBefore } from "./common";
import { concatenated } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

export const javaReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice);
  return refused ?? concatenated(source, slice, source.reference.expression(name));
};

function refusalAt(source: Source, { literal, whole }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  if (
    openBrackets(code, literal.start).some((at) => /@[\w.]+\s*$/.test(code.slice(Math.max(0, at - 200), at)))
  ) {
    return "annotation";
  }
  if (/\bcase\s+(?:\s*,)*\s*$/.test(before)) return "constant";
  if (/\bdefault\s*$/.test(before) && /@interface\b/.test(code)) return "annotation";
  const declared = /\bfinal\s[^;={}()]*?\b(\w+)\s*=\s*[^;{}]*$/.exec(before)?.[1];
  if (declared !== undefined && isCompileTime(code, declared)) return "constant";
  return literal.quote === '"""' && !whole ? "no-interpolation" : undefined;
}

/** Whether a constant is used where the compiler must know its value. */
function isCompileTime(code: string, name: string): boolean {
  return new RegExp(`\\bcase\\s[^:;]*?\\b${name}\\b|@[\\w.]+\\s*\\([^)]*\\b${name}\\b`).test(code);
}
