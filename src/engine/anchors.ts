import { type Automaton, automatonOf, longest } from "./automaton";
import type { KeywordFinder } from "./matcher";
import type { Bytes } from "./scratch";

/**
 * Finds every place in which one of many keywords ends, in one pass over bytes, without regard to ASCII case. The loop
 * waits for memory most of its time, so three parts of the text are read in turn, four bytes of each at once.
 */
export class Anchors implements KeywordFinder {
  readonly #automaton: Automaton;
  readonly #read: Reader;
  readonly #parts = [new Hits(), new Hits(), new Hits()] as const;

  /** @throws Error as `automatonOf`. */
  constructor(keywords: readonly string[]) {
    this.#automaton = automatonOf(keywords);
    this.#read = reader(this.#automaton);
  }

  each({ words, size }: Bytes, found: (keyword: number, end: number) => void): void {
    const { ends, firstEnd } = this.#automaton;
    for (let from = 0; from < size; from += block) {
      this.#read(words, from, Math.min(from + block, size), ...this.#parts);
      for (const { end, state, count } of this.#parts) {
        for (let i = 0; i < count; i++) {
          for (const keyword of ends[state[i]! - firstEnd]!) found(keyword, end[i]!);
        }
      }
    }
  }
}

/** Places in which keywords end, in a part of a block. */
class Hits {
  readonly end = new Int32Array(most);
  readonly state = new Int32Array(most);
  count = 0;
}

/** Reads the bytes from `from`, a multiple of four, to `to`, in three parts, and lists what ends in each. */
type Reader = (words: Int32Array, from: number, to: number, one: Hits, two: Hits, three: Hits) => void;

/**
 * A closure, since V8 takes what a function that is made once closes over for constants, which is a third of the speed.
 * Nothing else is factored out of the loop, for the same reason.
 */
function reader({ classes, next, firstEnd }: Automaton): Reader {
  /** The state in front of a word, which the bytes before it decide. */
  const stateAt = (words: Int32Array, word: number): number => {
    let state = 0;
    for (let i = Math.max(0, word - longest / 4); i < word; i++) {
      for (let shift = 0; shift < 32; shift += 8) {
        state = next[(state << 6) | classes[(words[i]! >> shift) & 255]!]!;
      }
    }
    return state;
  };
  return (words, from, to, one, two, three) => {
    const { end: endA, state: stateA } = one;
    const { end: endB, state: stateB } = two;
    const { end: endC, state: stateC } = three;
    const part = Math.floor(((to - from) >> 2) / 3);
    const first = from >> 2;
    let countA = 0;
    let countB = 0;
    let countC = 0;
    let a = stateAt(words, first);
    let b = stateAt(words, first + part);
    let c = stateAt(words, first + 2 * part);
    for (let i = first, last = first + part; i < last; i++) {
      const x = words[i]!;
      const y = words[i + part]!;
      const z = words[i + 2 * part]!;
      a = next[(a << 6) | classes[x & 255]!]!;
      b = next[(b << 6) | classes[y & 255]!]!;
      c = next[(c << 6) | classes[z & 255]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA] = (i << 2) + 1;
          stateA[countA++] = a;
        }
        if (b >= firstEnd) {
          endB[countB] = ((i + part) << 2) + 1;
          stateB[countB++] = b;
        }
        if (c >= firstEnd) {
          endC[countC] = ((i + 2 * part) << 2) + 1;
          stateC[countC++] = c;
        }
      }
      a = next[(a << 6) | classes[(x >> 8) & 255]!]!;
      b = next[(b << 6) | classes[(y >> 8) & 255]!]!;
      c = next[(c << 6) | classes[(z >> 8) & 255]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA] = (i << 2) + 2;
          stateA[countA++] = a;
        }
        if (b >= firstEnd) {
          endB[countB] = ((i + part) << 2) + 2;
          stateB[countB++] = b;
        }
        if (c >= firstEnd) {
          endC[countC] = ((i + 2 * part) << 2) + 2;
          stateC[countC++] = c;
        }
      }
      a = next[(a << 6) | classes[(x >> 16) & 255]!]!;
      b = next[(b << 6) | classes[(y >> 16) & 255]!]!;
      c = next[(c << 6) | classes[(z >> 16) & 255]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA] = (i << 2) + 3;
          stateA[countA++] = a;
        }
        if (b >= firstEnd) {
          endB[countB] = ((i + part) << 2) + 3;
          stateB[countB++] = b;
        }
        if (c >= firstEnd) {
          endC[countC] = ((i + 2 * part) << 2) + 3;
          stateC[countC++] = c;
        }
      }
      a = next[(a << 6) | classes[x >>> 24]!]!;
      b = next[(b << 6) | classes[y >>> 24]!]!;
      c = next[(c << 6) | classes[z >>> 24]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA] = (i << 2) + 4;
          stateA[countA++] = a;
        }
        if (b >= firstEnd) {
          endB[countB] = ((i + part) << 2) + 4;
          stateB[countB++] = b;
        }
        if (c >= firstEnd) {
          endC[countC] = ((i + 2 * part) << 2) + 4;
          stateC[countC++] = c;
        }
      }
    }
    for (let i = (first + 3 * part) << 2; i < to; i++) {
      c = next[(c << 6) | classes[(words[i >> 2]! >> ((i & 3) << 3)) & 255]!]!;
      if (c < firstEnd) continue;
      endC[countC] = i + 1;
      stateC[countC++] = c;
    }
    one.count = countA;
    two.count = countB;
    three.count = countC;
  };
}

/** Bytes of a text that are read before what was found in them is looked at; a multiple of four. */
const block = 1 << 16;
/** Of places in a block, one for every byte of a part and of what is left behind the parts. */
const most = block / 3 + 12;
