import { type Automaton, automatonOf } from "./automaton";
import type { Bytes } from "./scratch";

/** Finds every place in which the first characters of keywords end, without regard to ASCII case: see `lengthOfHead`. */
export interface KeywordFinder {
  /** Calls `found` for each in the order of the text: the keyword's number, and the offset behind what was found of it. */
  each(text: Bytes, found: (keyword: number, end: number) => void): void;
}

/** Finds a few keywords byte by byte. */
export class KeywordMatcher implements KeywordFinder {
  readonly #automaton: Automaton;

  /** @throws Error as `automatonOf`. */
  constructor(keywords: readonly string[]) {
    this.#automaton = automatonOf(keywords);
  }

  each({ bytes, size }: Bytes, found: (keyword: number, end: number) => void): void {
    const { classes, next, firstEnd, ends } = this.#automaton;
    let state = 0;
    for (let i = 0; i < size; i++) {
      state = next[(state << 6) | classes[bytes[i]!]!]!;
      if (state < firstEnd) continue;
      for (const keyword of ends[state - firstEnd]!) found(keyword, i + 1);
    }
  }
}
