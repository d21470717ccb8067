import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import { expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

/** An expression of several operators stands in brackets but behind what ends in front of any expression. */
const beside = {
  before:
    /(?:\b(?:let|and|use|member|val|override|default)\b[^=\n]*=|<-|->|[(,;[]|\b(?:return|then|else|yield))\s*$/,
  behind: /^(?!\s*(?:[-+.*/%&^@<>=!:?~]|\|[>|]))[ \t]*(?:[;,)\]}\r\n]|$)/,
};

/** Strings in single quotes cannot hold an expression that has strings, so that only those in three are filled in. */
const usual = expressionReplacement({
  ...{ operator: "+", lines: true, beside },
  cuts: ({ quote }) => !quote.endsWith('"""'),
  around: refusalAt,
});

/** One in three quotes cannot be cut behind a quote, so that it is filled in as well. */
export const fsharpReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, head, tail } = slice;
  if (whole || literal.quote !== '"""') return usual(source, slice, name);
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const [left, right] = [head, tail].map((pieces) => written(source, pieces).replace(/[{}%]/g, "$&$&"));
  const text = `$"""${left}${source.reference.inside!(name, literal.quote)}${right}"""`;
  return [expressionEdit(source, literal, text)];
};

/** Functions whose format the compiler reads. */
const format =
  /\b(?:e?printfn?|sprintf|failwithf|(?:fprintfn?|bprintf|kb?printf|kfprintf|ksprintf)\s+[\w.]+(?:\s*\([^()]*\))?)\s*\(?\s*$/;

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const open = openBrackets(source.code, literal.start);
  if (open.some((at) => /\bquery\s*$/.test(source.code.slice(0, at)))) return "no-interpolation";
  if (/^B\b/.test(after)) return "bytes";
  if (/\[<(?:(?!>\])[\s\S])*$/.test(before)) return "annotation";
  if (/^[ \t]*#\w/.test(line)) return "not-an-expression";
  if (/\[<[^\]]*\bLiteral\b[^\]]*>\][^=]*=[^=\n]*$/.test(before) || /\bconst\s*$/.test(before))
    return "constant";
  if (/\w<\s*(?:[^<>()\n]*[,=]\s*)?$/.test(line) || format.test(before)) return "constant";
  return isPattern(line, after) ? "constant" : undefined;
}

/** Source: https://learn.microsoft.com/dotnet/fsharp/language-reference/pattern-matching */
function isPattern(line: string, after: string): boolean {
  return (
    /(?:^|\bwith|\bfunction)[ \t]*\|(?![>|])(?:(?!->|\bwhen\b).)*$/.test(line) ||
    (/\b(?:function|with)\s*$/.test(line) && /^[^\n]*?->/.test(after))
  );
}
