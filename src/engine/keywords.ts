import { lengthOfHead } from "./automaton";
import type { Gate, Together } from "./gate";
import type { Rule } from "./rule";

/** What is tried at a keyword. */
export interface Keyword {
  /** What of it is found, in lower case. */
  readonly head: string;
  /** What has to follow, in lower case. */
  readonly rest: string;
  /** How much of what is found belongs to one word. */
  readonly inWord: number;
  readonly keyword: Lot | undefined;
  readonly word: Lot | undefined;
  /** Of `near`: those for which the keyword alone counts, and those with more. */
  readonly near: readonly number[];
  readonly lead: Lot | undefined;
}

/** Rules that keywords have in common, made ready for the gate when the first of the keywords is met. */
export interface Lot {
  readonly rules: readonly number[];
  together: Together | undefined;
}

/** The keywords in their order, with what is tried at each: rules by their numbers in the gate. */
export function keywordsOf(gate: Gate, tried: ReadonlyMap<string, readonly number[]>): Keyword[] {
  const lots = new Map<string, Lot>();
  const lotOf = (rules: readonly number[]): Lot | undefined => {
    if (rules.length === 0) return undefined;
    const lot = lots.get(rules.join()) ?? { rules, together: undefined };
    lots.set(rules.join(), lot);
    return lot;
  };
  return [...tried].map(([keyword, rules]) => {
    const length = lengthOfHead(keyword);
    const anchored = (anchor: Rule["anchor"]): number[] =>
      rules.filter((rule) => gate.rules[rule]!.anchor === anchor);
    return {
      head: keyword.slice(0, length),
      rest: keyword.slice(length),
      inWord: /^[\w$.+-]*/.exec(keyword.slice(0, length))![0].length,
      keyword: lotOf(anchored("keyword")),
      word: lotOf(anchored("word")),
      near: anchored("near").filter((rule) => gate.rules[rule]!.lead === undefined),
      lead: lotOf(anchored("near").filter((rule) => gate.rules[rule]!.lead !== undefined)),
    };
  });
}
