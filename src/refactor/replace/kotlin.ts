import { lexKotlin } from "../literals/kotlin";
import { openBrackets, type Source } from "../source";
import { codeBeside } from "./beside";
import { codeBefore } from "./common";
import { inAnnotation } from "./compileTime";
import { expressionReplacement } from "./expression";
import type { Fixed } from "./kinds";

/** A `const val` becomes a `val` unless an annotation or another constant needs it at compile time. */
export const kotlinReplacement = expressionReplacement({
  operator: "+",
  around: (source, { literal }) => {
    const { code } = source;
    const open = openBrackets(code, literal.start);
    if (inAnnotation(code, open)) return "annotation";
    // https://docs.gradle.org/current/userguide/plugins.html#sec:constrained_syntax
    if (source.path.endsWith(".gradle.kts") && open.some((at) => /\bplugins\s*$/.test(code.slice(0, at))))
      return "no-interpolation";
    const declared = /\bconst\s+val\s+(\w+)[^;={}()]*=[^;{}\n]*$/.exec(codeBefore(source, literal.start));
    if (declared === null) return undefined;
    return toValue(source, literal.start - declared[0].length, declared[1]!);
  },
});

function toValue(
  source: Source,
  start: number,
  name: string,
): Fixed | { start: number; end: number; text: string }[] {
  const elsewhere = new RegExp(
    `@[\\w.:]+\\s*\\([^)]*\\b${name}\\b|\\bconst\\s+val\\s+(?!${name}\\b)\\w+[^\\n]*\\b${name}\\b`,
  );
  const { code } = source;
  if (elsewhere.test(code) || elsewhere.test(codeBeside(source, [name], lexKotlin))) return "constant";
  return [{ start, end: start + (/^const\s+/.exec(code.slice(start))?.[0].length ?? 0), text: "" }];
}
