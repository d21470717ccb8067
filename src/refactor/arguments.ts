import { maskTokens, type Span } from "./literal";
import type { Source } from "./source";

/** The offset of the bracket that closes the one at `open`; the end of the code when none does. */
export function closingBracket(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if ("([{".includes(code[at]!)) depth++;
    if (")]}".includes(code[at]!) && --depth === 0) return at;
  }
  return code.length;
}

/** What stands between the commas of a pair of brackets, without white space and comments at its ends. */
export function argumentsOf({ text, code, tokens }: Source, open: number): readonly Span[] {
  const close = closingBracket(code, open);
  const plain = maskTokens(
    text,
    tokens.filter(({ kind }) => kind === "comment"),
  );
  const found: Span[] = [];
  let from = open + 1;
  for (const to of [...commasIn(code, open, close), close]) {
    const argument = plain.slice(from, to);
    const start = from + (argument.length - argument.trimStart().length);
    if (argument.trim() !== "") found.push({ start, end: start + argument.trim().length });
    from = to + 1;
  }
  return found;
}

function commasIn(code: string, open: number, close: number): number[] {
  const commas: number[] = [];
  for (let at = open + 1; at < close; at++) {
    if ("([{".includes(code[at]!)) at = closingBracket(code, at);
    else if (code[at] === ",") commas.push(at);
  }
  return commas;
}

/** What stands before `at` in its statement, arm or field, from the innermost brace or semicolon on. */
export function statementHead(code: string, at: number): string {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    const character = code[i]!;
    if (")]".includes(character)) depth++;
    if ("([".includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && ";{}".includes(character)) return code.slice(i + 1, at).trimStart();
  }
  return code.slice(0, at).trimStart();
}
