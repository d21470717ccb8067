import { lengthOfHead } from "./automaton";
import type { Gate, Together } from "./gate";
import type { Rule } from "./rule";
import type { Tried, TriedList } from "./tried";

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

/** The keywords that are looked for, with what is tried at each; made when a text first holds it. */
export class Keywords {
  readonly #made: (Keyword | undefined)[] = [];
  readonly #lots = new Map<string, Lot>();

  constructor(
    readonly gate: Gate,
    readonly tried: TriedList,
  ) {}

  /** By number, in the order in which they were given. */
  at(number: number): Keyword {
    this.#made[number] ??= this.#make(this.tried.at(number)!);
    return this.#made[number];
  }

  /** Those at which at least so many rules are tried. */
  *with(rules: number): Generator<Keyword> {
    for (let number = 0; number < this.tried.length; number++) {
      if (this.tried.at(number)!.rules.length >= rules) yield this.at(number);
    }
  }

  #make({ keyword, rules }: Tried): Keyword {
    const length = lengthOfHead(keyword);
    const anchored = (anchor: Rule["anchor"]): number[] =>
      rules.filter((rule) => this.gate.rules[rule]!.anchor === anchor);
    const hasLead = (rule: number): boolean => this.gate.rules[rule]!.lead !== undefined;
    return {
      head: keyword.slice(0, length),
      rest: keyword.slice(length),
      inWord: /^[\w$.+-]*/.exec(keyword.slice(0, length))![0].length,
      keyword: this.#lotOf(anchored("keyword")),
      word: this.#lotOf(anchored("word")),
      near: anchored("near").filter((rule) => !hasLead(rule)),
      lead: this.#lotOf(anchored("near").filter(hasLead)),
    };
  }

  #lotOf(rules: readonly number[]): Lot | undefined {
    if (rules.length === 0) return undefined;
    const lot = this.#lots.get(rules.join()) ?? { rules, together: undefined };
    this.#lots.set(rules.join(), lot);
    return lot;
  }
}
