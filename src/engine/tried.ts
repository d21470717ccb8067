import type { Lists } from "./lists";
import type { Rule } from "./rule";

/** A keyword in lower case, and the rules that are tried there, by their numbers in the gate and in their order. */
export interface Tried {
  readonly keyword: string;
  readonly rules: readonly number[];
}

/** By number. */
export interface TriedList {
  readonly length: number;
  at(number: number): Tried | undefined;
}

/** Keywords beside their lists of rules, by number. */
export class ListedTried implements TriedList {
  constructor(
    readonly keywords: readonly string[],
    readonly rules: Lists,
  ) {}

  get length(): number {
    return this.keywords.length;
  }

  at(number: number): Tried | undefined {
    const keyword = this.keywords[number];
    return keyword === undefined ? undefined : { keyword, rules: this.rules.at(number)! };
  }
}

/** Where rules are tried: at the keywords that all files are searched for, and at those of rules for certain files and of own rules. */
export interface TriedAt {
  readonly common: readonly Tried[];
  readonly special: readonly Tried[];
}

/** @param own The number of the first rule that is not the catalogue's. */
export function triedAt(rules: readonly Rule[], own: number): TriedAt {
  const known = new Map<string, { keyword: string; rules: number[]; readsAll: boolean }>();
  let common: readonly Tried[] = [];
  const part = (): void => {
    common = [...known.values()].filter(({ readsAll }) => readsAll);
    for (const { keyword } of common) known.delete(keyword);
  };
  rules.forEach(({ keywords, files }, number) => {
    if (number === own) part();
    for (const spelled of keywords) {
      const keyword = spelled.toLowerCase();
      const one = known.get(keyword);
      if (one === undefined) known.set(keyword, { keyword, rules: [number], readsAll: files === undefined });
      else {
        if (one.rules.at(-1) !== number) one.rules.push(number);
        if (files === undefined) one.readsAll = true;
      }
    }
  });
  if (rules.length === own) part();
  return { common, special: [...known.values()] };
}

/** The keywords by themselves. */
export function namesOf(tried: TriedList): string[] {
  return Array.from({ length: tried.length }, (_, number) => tried.at(number)!.keyword);
}
