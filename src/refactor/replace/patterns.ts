import { openBrackets } from "../source";

/** How a language writes patterns. All patterns are tried where they begin. */
export interface PatternNotation {
  /** What ends the expression that begins: a word such as `do`, a separator of statements. */
  readonly stop: RegExp;
  /** What stands behind a pattern, a comma between them or not. */
  readonly arm: RegExp;
  /** What stands behind a pattern, or behind something else when a comma is between. */
  readonly match: RegExp;
  /** Operators in which these stand. */
  readonly skip: RegExp;
  /** Whether a line end outside of brackets ends a statement. */
  readonly lines: boolean;
}

/** Whether what stands before `from` is a part of a pattern, which cannot hold a call: by what follows it. */
export function isInPattern(code: string, from: number, notation: PatternNotation): boolean {
  const [stop, arm, match, skip] = [notation.stop, notation.arm, notation.match, notation.skip].map(
    ({ source }) => new RegExp(source, "y"),
  ) as [RegExp, RegExp, RegExp, RegExp];
  const lengthOf = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(code) ? pattern.lastIndex - at : 0;
  };
  const around = openBrackets(code, from).length;
  let depth = 0;
  let base = 0;
  let comma = false;
  for (let at = from; at < Math.min(code.length, from + 2000); at++) {
    const character = code[at]!;
    if (/[([{]/.test(character) || code.startsWith("<<", at)) {
      depth++;
      if (character === "<") at++;
    } else if (/[)\]}]/.test(character) || code.startsWith(">>", at)) {
      depth--;
      if (depth < base) [base, comma] = [depth, false];
      if (character === ">") at++;
    } else if (depth === base) {
      const skipped = lengthOf(skip, at);
      if (skipped > 0) at += skipped - 1;
      else if (lengthOf(arm, at) > 0) return true;
      else if (lengthOf(match, at) > 0) {
        if (!comma) return true;
        return false;
      } else if (lengthOf(stop, at) > 0) return false;
      else if (character === ",") comma = true;
      else if (character === "\n" && notation.lines && around + base <= 0) return false;
    }
  }
  return false;
}
