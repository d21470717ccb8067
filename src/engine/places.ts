import { lengthOfHead } from "./automaton";
import { type Gate, isWord, type Together } from "./gate";
import type { KeywordFinder } from "./matcher";
import type { Rule } from "./rule";
import type { Bytes } from "./scratch";

/** Of rules for one keyword. */
const manyRules = 4;
/** So many places are looked at in any text, and one more for so many bytes of it: thirty times what code has. */
const mostPlaces = { least: 8000, bytesFor: 100 } as const;
/** How far a word anchor walks back from its keyword, in characters. */
const longestWord = 100;

/** A place in which a rule is to be tried. */
export interface Place {
  readonly rule: Rule;
  /** Where its pattern is tried; where its keyword begins, for an anchor of `near`. */
  readonly at: number;
  /** The offset behind what has been found of the keyword. */
  readonly end: number;
}

/** What is tried at a keyword. */
interface Keyword {
  /** How much of it is found. */
  readonly length: number;
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
interface Lot {
  readonly rules: readonly number[];
  together: Together | undefined;
}

/** The places in texts that keywords send rules to. */
export class Places {
  readonly #keywords: readonly Keyword[];
  /** Whether the last text had more places than are looked at. */
  isCut = false;

  /**
   * @param tried What is tried at each keyword, which is in lower case: rules by their numbers in the gate.
   * @param finder Finds these keywords, numbered in the same order.
   */
  constructor(
    readonly gate: Gate,
    tried: ReadonlyMap<string, readonly number[]>,
    readonly finder: KeywordFinder,
  ) {
    const lots = new Map<string, Lot>();
    const lotOf = (rules: readonly number[]): Lot | undefined => {
      if (rules.length === 0) return undefined;
      const lot = lots.get(rules.join()) ?? { rules, together: undefined };
      lots.set(rules.join(), lot);
      return lot;
    };
    this.#keywords = [...tried].map(([keyword, rules]) => {
      const length = lengthOfHead(keyword);
      const anchored = (anchor: Rule["anchor"]): number[] =>
        rules.filter((rule) => gate.rules[rule]!.anchor === anchor);
      return {
        length,
        rest: keyword.slice(length),
        inWord: /^[\w$.+-]*/.exec(keyword.slice(0, length))![0].length,
        keyword: lotOf(anchored("keyword")),
        word: lotOf(anchored("word")),
        near: anchored("near").filter((rule) => gate.rules[rule]!.lead === undefined),
        lead: lotOf(anchored("near").filter((rule) => gate.rules[rule]!.lead !== undefined)),
      };
    });
  }

  /** Reads the patterns that share their keywords with many others, one with each step: a text will ask for them all at once. */
  *prepare(): Generator<void> {
    const lots = new Set(this.#keywords.flatMap(({ keyword, word }) => [keyword, word]));
    for (const lot of lots) {
      if (lot === undefined || lot.rules.length < manyRules) continue;
      for (const rule of lot.rules) {
        this.gate.prepare(rule);
        yield;
      }
      lot.together ??= this.gate.together(lot.rules);
      yield;
    }
  }

  /** In the order in which the keywords end. Which file the text is of, the gate has been told. */
  in(text: Bytes): Place[] {
    const places: Place[] = [];
    const most = mostPlaces.least + text.size / mostPlaces.bytesFor;
    const words = new Words(text.bytes);
    this.isCut = false;
    this.finder.each(text, (number, end) => {
      if (places.length > most) {
        this.isCut = true;
        return;
      }
      const { length, rest, inWord, keyword, word, near, lead } = this.#keywords[number]!;
      if (rest !== "" && !follows(text, end, rest)) return;
      const start = end - length;
      for (const rule of near) {
        if (this.gate.readership.reads(rule)) places.push({ rule: this.gate.rules[rule]!, at: start, end });
      }
      if (lead !== undefined) this.#try(text, start, lead, start, end, places);
      if (keyword !== undefined) this.#try(text, start, keyword, start, end, places);
      if (word === undefined) return;
      const at = words.startAt(start);
      if (at >= 0) this.#try(text, at, word, start + inWord, end, places);
    });
    return places;
  }

  #try(text: Bytes, at: number, lot: Lot, inWord: number, end: number, places: Place[]): void {
    lot.together ??= this.gate.together(lot.rules);
    for (const rule of lot.together.through(text, at, inWord)) {
      places.push({ rule: this.gate.rules[rule]!, at, end });
    }
  }
}

function follows({ bytes, size }: Bytes, at: number, rest: string): boolean {
  if (at + rest.length > size) return false;
  for (let i = 0; i < rest.length; i++) {
    const byte = bytes[at + i]!;
    if ((byte >= 65 && byte <= 90 ? byte + 32 : byte) !== rest.charCodeAt(i)) return false;
  }
  return true;
}

/** The words of a text, which are asked for from its start to its end and read once. */
class Words {
  #asked = 0;
  /** Where the word begins that was asked for last. */
  #begin = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Where the word begins that a keyword is part of; -1 for one that is longer than names are. */
  startAt(start: number): number {
    let at = start;
    if (start < this.#begin) {
      while (at > 0 && isWord(this.bytes[at - 1]!)) at--;
    } else {
      while (at > this.#asked && isWord(this.bytes[at - 1]!)) at--;
      // Up to there it is the word that was asked for last.
      if (at <= this.#asked) at = this.#begin;
    }
    this.#asked = start;
    this.#begin = at;
    return start - at > longestWord ? -1 : at;
  }
}
