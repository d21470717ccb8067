import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import { type Beside, expressionReplacement } from "./expression";
import type { Fixed } from "./kinds";

const beside: Beside = {
  before: /(?:(?<![=!<>≠])=|[([{,;]|=>|->|\b(?:return|in))\s*$|(?:^|\n)[ \t]*$/,
  behind: /^\s*(?:[,;)\]}]|$)|^[ \t]*\n/,
};

/** Strings are joined by `*`. Source: https://docs.julialang.org/en/v1/manual/strings/#man-concatenation */
export const juliaReplacement = expressionReplacement({
  operator: "*",
  beside,
  around: (source, slice) => {
    const { literal, whole } = slice;
    const parted = literal.quote === '"""' && literal.interpolates !== true;
    return !whole && parted ? "no-interpolation" : refusalAt(source, slice);
  },
});

function refusalAt(source: Source, { literal: { start, end } }: Slice): Fixed | undefined {
  const before = codeBefore(source, start);
  // The format is taken apart when the program is compiled: https://docs.julialang.org/en/v1/stdlib/Printf/
  if (/@s?printf(?:\s*\(\s*(?:[\w.]+\s*,\s*)?|\s+(?:[\w.]+\s+)?)$/.test(before)) return "not-an-expression";
  if (/:$/.test(before)) return "not-an-expression";
  const alone = /(?:^|\n)[ \t]*$/.test(before) && openBrackets(source.code, start).length === 0;
  const next = /^[ \t]*(?:\r?\n\s*([^\s]\S*)?)?/.exec(codeAfter(source, end))?.[1] ?? "end";
  if (alone && !/^(?:end|else|elseif|catch|finally)\b/.test(next)) return "not-an-expression";
  return isPrecompiled(source, start) ? "constant" : undefined;
}

/**
 * Whether a place is evaluated when a package is precompiled, which keeps the value: at the top of a file of one.
 * Source: https://docs.julialang.org/en/v1/manual/modules/#Module-initialization-and-precompilation
 */
function isPrecompiled({ code, path }: Source, at: number): boolean {
  if (!/(?:^|\/)(?:src|ext)\/(?:.*\/)?[^/]+\.jl$/.test(path)) return false;
  const [outermost = at] = openBrackets(code, at).reverse();
  const statement = code.slice(code.lastIndexOf("\n", outermost - 1) + 1, at);
  const top = /^(?:module|baremodule)\b/m.test(code) ? /^(?: {0,4}|\t)\S/ : /^\S/;
  const inFunction = /^\s*[\w.!]+\([^\n]*\)\s*=|^\s*(?:function|macro)\b|->/.test(statement);
  return top.test(statement) && !inFunction && !isIndentedInFunction(code, at);
}

/** Whether the block that a place stands in by its indentation is a function's. */
function isIndentedInFunction(code: string, at: number): boolean {
  let depth = indentOf(code.slice(code.lastIndexOf("\n", at - 1) + 1, at));
  const above = code.slice(0, at).split("\n").slice(0, -1).reverse();
  for (const line of above.filter((other) => other.trim() !== "")) {
    const indent = indentOf(line);
    if (indent >= depth) continue;
    if (/^\s*(?:@\w+\s+)*(?:function|macro)\b|->\s*$|\bdo\b[^\n]*$/.test(line)) return true;
    depth = indent;
  }
  return false;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}
