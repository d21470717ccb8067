import type { TextEdit } from "../../dotenv/edit";
import type { Literal } from "../literal";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import { type Beside, expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

const beside: Beside = {
  before: /(?:(?<![=!<>])=|=>|[([,{;]|\b(?:return|echo|yield|else)|[(,]\s*\w+\s*:)\s*$/,
  behind: /^\s*(?:[;,)\]}]|$)/,
};

const replace = expressionReplacement({
  operator: ".",
  lines: true,
  beside,
  cuts: ({ prefix }) => !isHeredoc(prefix),
  around: (source, slice) => refusalAt(source, slice) ?? definition(source, slice.literal),
});

/** Where PHP wants a constant expression a string stays; a constant of the global namespace is defined at run time. */
export const phpReplacement: Replacement = (source, slice, name) => {
  if (source.reference.exact?.(slice.value, "") === false) return "value-rewritten";
  return replace(source, slice, name);
};

function isHeredoc(prefix: string): boolean {
  return prefix.endsWith("<<<");
}

function refusalAt(source: Source, { literal, whole }: Slice): Fixed | undefined {
  const { code, reference } = source;
  const before = codeBefore(source, literal.start);
  if (!whole && isHeredoc(literal.prefix)) {
    if (literal.interpolates !== true || reference.inside === undefined) return "no-interpolation";
  }
  const opens = openBrackets(code, literal.start).map((at) => code.slice(Math.max(0, at - 200), at + 1));
  if (opens.some((open) => open.endsWith("#["))) return "annotation";
  if (opens.some((open) => /\b(?:function|fn)\b\s*&?\s*\w*\s*\($/i.test(open))) return "constant";
  if (opens.some((open) => /\bdeclare\s*\($/i.test(open))) return "not-an-expression";
  const declared =
    /(?:^|[;{}]|\*\/|\])\s*(?:(?:public|protected|private|static|var|readonly|final|abstract)\s+)+(?:[\w\\?|&()]+\s+)*(?:\$|const\s)[^;{}]*$/i;
  if (declared.test(before) || /\bcase\s+\w+\s*=\s*[^;{}]*$/i.test(before)) return "constant";
  return undefined;
}

/** What makes `define('X', …);` of `const X = …;`; a class must have a constant. */
function definition(source: Source, { start, end }: Literal): readonly TextEdit[] | Fixed | undefined {
  const before = codeBefore(source, start);
  const declared = /(?:^|[;}])?\s*\bconst\s[^;{}]*$/i.exec(before);
  if (declared === null) return undefined;
  const single = /\bconst\s+(\w+)\s*=\s*$/i.exec(before);
  const global = !openBrackets(source.code, start).some((at) => source.code[at] === "{");
  const simple = /^\s*;/.test(codeAfter(source, end)) && !/\bnamespace\s/i.test(source.code);
  if (single === null || !global || !simple) return "constant";
  return [
    { start: start - single[0].length, end: start, text: `define('${single[1]}', ` },
    { start: end, end, text: ")" },
  ];
}
