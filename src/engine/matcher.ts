import { type Automaton, automatonOf } from "./automaton";
import type { Lists } from "./lists";
import type { Bytes } from "./scratch";

/** Finds every place in which the first characters of keywords end, without regard to ASCII case: see `lengthOfHead`. */
export interface KeywordFinder {
  /** By end: the keywords, by number, that are found together, since their first characters end in the same place. */
  readonly ends: Lists;
  /** Calls `found` for each in the order of the text: the end, by number, and the offset of its place. */
  each(text: Bytes, found: (end: number, at: number) => void): void;
}

/** Finds a few keywords byte by byte. */
export class KeywordMatcher implements KeywordFinder {
  readonly #automaton: Automaton;

  /** @throws Error as `automatonOf`. */
  constructor(keywords: readonly string[]) {
    this.#automaton = automatonOf(keywords);
  }

  get ends(): Lists {
    return this.#automaton.ends;
  }

  each({ bytes, size }: Bytes, found: (end: number, at: number) => void): void {
    const { classes, next, firstEnd } = this.#automaton;
    let state = 0;
    for (let i = 0; i < size; i++) {
      state = next[(state << 6) | classes[bytes[i]!]!]!;
      if (state >= firstEnd) found(state - firstEnd, i + 1);
    }
  }
}
