import { isWord } from "./characters";
import { Doors } from "./doors";
import { type Gate, lowest } from "./gate";
import { type Keyword, Keywords, type Lot } from "./keywords";
import type { KeywordFinder } from "./matcher";
import type { Rule } from "./rule";
import type { Bytes } from "./scratch";
import type { TriedList } from "./tried";

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

/** The places in texts that keywords send rules to. */
export class Places {
  readonly #keywords: Keywords;
  readonly #doors: Doors;
  /** Whether the last text had more places than are looked at. */
  isCut = false;

  /**
   * @param finder Finds these keywords, numbered in the same order.
   * @param doors What may stand beside them, if it was made beforehand: see `Doors`.
   */
  constructor(
    readonly gate: Gate,
    tried: TriedList,
    readonly finder: KeywordFinder,
    doors?: Uint16Array,
  ) {
    this.#keywords = new Keywords(gate, tried);
    this.#doors = new Doors(this.#keywords, finder.ends, doors);
  }

  /** What may stand beside the keywords, to be handed to the constructor another time. */
  doors(): Uint16Array {
    return this.#doors.made();
  }

  /** Reads the patterns that share their keywords with many others, one with each step: a text will ask for them all at once. */
  *prepare(): Generator<void> {
    for (const { keyword, word } of this.#keywords.with(manyRules)) {
      for (const lot of [keyword, word]) {
        if (lot === undefined || lot.together !== undefined || lot.rules.length < manyRules) continue;
        for (const rule of lot.rules) {
          this.gate.prepare(rule);
          yield;
        }
        lot.together = this.gate.together(lot.rules);
        yield;
      }
    }
  }

  /** In the order in which the keywords end. Which file the text is of, the gate has been told. */
  in(text: Bytes): Place[] {
    const places: Place[] = [];
    const most = mostPlaces.least + text.size / mostPlaces.bytesFor;
    const words = new Words(text.bytes);
    this.isCut = false;
    this.finder.each(text, (end, at) => {
      for (let left = this.#doors.open(text, end, at); left !== 0; left &= left - 1) {
        for (const keyword of this.#doors.behind(end, lowest(left))) {
          if (places.length > most) this.isCut = true;
          else this.#enter(text, keyword, at, words, places);
        }
      }
    });
    return places;
  }

  #enter(text: Bytes, of: Keyword, end: number, words: Words, places: Place[]): void {
    const { rest, inWord, keyword, word, near, lead } = of;
    if (rest !== "" && !follows(text, end, rest)) return;
    const start = end - of.head.length;
    for (const rule of near) {
      if (this.gate.readership.reads(rule)) places.push({ rule: this.gate.rules[rule]!, at: start, end });
    }
    if (lead !== undefined) this.#try(text, start, lead, start, end, places);
    if (keyword !== undefined) this.#try(text, start, keyword, start, end, places);
    if (word === undefined) return;
    const at = words.startAt(start);
    if (at >= 0) this.#try(text, at, word, start + inWord, end, places);
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
