import { type AST, RegExpParser } from "@eslint-community/regexpp";

/**
 * Whether a match of `pattern` can begin with `start`, in either case of its letters: every character of `start` fits,
 * or the pattern ends within it. Assertions are taken to hold.
 */
export function canBegin(pattern: string, start: string): boolean {
  const { alternatives } = new RegExpParser().parsePattern(pattern);
  return [...anyOf(alternatives, 0)].length > 0;

  /** The places in `start` at which a match of one of them that begins at `at` can end; its end stands for any further. */
  function* anyOf(alternatives: readonly AST.Alternative[], at: number): Generator<number> {
    for (const { elements } of alternatives) yield* inTurn(elements, 0, at);
  }

  function* inTurn(elements: readonly AST.Element[], n: number, at: number): Generator<number> {
    if (n === elements.length || at === start.length) yield at;
    else for (const end of one(elements[n]!, at)) yield* inTurn(elements, n + 1, end);
  }

  function* one(element: AST.Element, at: number): Generator<number> {
    switch (element.type) {
      case "Assertion":
      case "Backreference":
        yield at;
        return;
      case "Group":
      case "CapturingGroup":
        yield* anyOf(element.alternatives, at);
        return;
      case "Quantifier":
        yield* repeated(element, at, 0);
        return;
      default:
        if (new RegExp(`^${element.raw}$`, "is").test(start[at]!)) yield at + 1;
    }
  }

  function* repeated(quantifier: AST.Quantifier, at: number, times: number): Generator<number> {
    if (times >= quantifier.min || at === start.length) yield at;
    if (times === quantifier.max || at === start.length) return;
    for (const end of one(quantifier.element, at)) {
      if (end > at || times < quantifier.min) yield* repeated(quantifier, end, times + 1);
    }
  }
}
