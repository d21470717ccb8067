import { type Automaton, longest } from "./automaton";
import type { Lists } from "./lists";
import type { KeywordFinder } from "./matcher";
import type { Bytes } from "./scratch";

/**
 * Finds every place in which one of many keywords ends, in one pass over bytes, without regard to ASCII case. The loop
 * waits for memory most of its time, so three parts of the text are read in turn, four bytes of each at once.
 */
export class Anchors implements KeywordFinder {
  readonly #read: Reader;
  readonly #parts = [new Hits(), new Hits(), new Hits()] as const;

  /** @param automaton Of the keywords. */
  constructor(readonly automaton: Automaton) {
    this.#read = reader(automaton);
  }

  get ends(): Lists {
    return this.automaton.ends;
  }

  each({ words, size }: Bytes, found: (end: number, at: number) => void): void {
    const { firstEnd } = this.automaton;
    for (let from = 0; from < size; from += block) {
      for (const hits of this.#parts) hits.count[0] = 0;
      this.#read(words, from, Math.min(from + block, size), this.#parts);
      for (const { end, state, count } of this.#parts) {
        for (let i = 0; i < count[0]!; i++) found(state[i]! - firstEnd, end[i]!);
      }
    }
  }
}

/** Places in which keywords end, in a part of a block. */
class Hits {
  readonly end = new Int32Array(most);
  readonly state = new Int32Array(most);
  /** How many there are, as the only element. */
  readonly count = new Int32Array(1);
}

type Parts = readonly [Hits, Hits, Hits];

/** Reads the bytes from `from`, a multiple of four, to `to`, in three parts, and lists what ends in each. */
type Reader = (words: Int32Array, from: number, to: number, parts: Parts) => void;

/**
 * A closure, since V8 takes what a function that is made once closes over for constants, which is a third of the speed.
 * Nothing is factored out of the loop for the same reason, and nothing stands behind it: V8 enters the fast code of a loop
 * that runs long in its first call, and leaves it each time at code that had not been run by then.
 */
function reader({ classes, next, firstEnd }: Automaton): Reader {
  const stateBehind = (words: Int32Array, from: number, to: number, before: number, hits?: Hits): number => {
    let state = before;
    for (let i = from; i < to; i++) {
      state = next[(state << 6) | classes[(words[i >> 2]! >> ((i & 3) << 3)) & 255]!]!;
      if (hits === undefined || state < firstEnd) continue;
      hits.end[hits.count[0]!] = i + 1;
      hits.state[hits.count[0]!++] = state;
    }
    return state;
  };
  /** The state in front of a word, which the bytes before it decide. */
  const stateAt = (words: Int32Array, word: number): number =>
    stateBehind(words, Math.max(0, (word << 2) - longest), word << 2, 0);
  const readParts = (words: Int32Array, first: number, part: number, [one, two, three]: Parts): void => {
    const { end: endA, state: stateA, count: countA } = one;
    const { end: endB, state: stateB, count: countB } = two;
    const { end: endC, state: stateC, count: countC } = three;
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
          endA[countA[0]!] = (i << 2) + 1;
          stateA[countA[0]!++] = a;
        }
        if (b >= firstEnd) {
          endB[countB[0]!] = ((i + part) << 2) + 1;
          stateB[countB[0]!++] = b;
        }
        if (c >= firstEnd) {
          endC[countC[0]!] = ((i + 2 * part) << 2) + 1;
          stateC[countC[0]!++] = c;
        }
      }
      a = next[(a << 6) | classes[(x >> 8) & 255]!]!;
      b = next[(b << 6) | classes[(y >> 8) & 255]!]!;
      c = next[(c << 6) | classes[(z >> 8) & 255]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA[0]!] = (i << 2) + 2;
          stateA[countA[0]!++] = a;
        }
        if (b >= firstEnd) {
          endB[countB[0]!] = ((i + part) << 2) + 2;
          stateB[countB[0]!++] = b;
        }
        if (c >= firstEnd) {
          endC[countC[0]!] = ((i + 2 * part) << 2) + 2;
          stateC[countC[0]!++] = c;
        }
      }
      a = next[(a << 6) | classes[(x >> 16) & 255]!]!;
      b = next[(b << 6) | classes[(y >> 16) & 255]!]!;
      c = next[(c << 6) | classes[(z >> 16) & 255]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA[0]!] = (i << 2) + 3;
          stateA[countA[0]!++] = a;
        }
        if (b >= firstEnd) {
          endB[countB[0]!] = ((i + part) << 2) + 3;
          stateB[countB[0]!++] = b;
        }
        if (c >= firstEnd) {
          endC[countC[0]!] = ((i + 2 * part) << 2) + 3;
          stateC[countC[0]!++] = c;
        }
      }
      a = next[(a << 6) | classes[x >>> 24]!]!;
      b = next[(b << 6) | classes[y >>> 24]!]!;
      c = next[(c << 6) | classes[z >>> 24]!]!;
      if ((a | b | c) >= firstEnd) {
        if (a >= firstEnd) {
          endA[countA[0]!] = (i << 2) + 4;
          stateA[countA[0]!++] = a;
        }
        if (b >= firstEnd) {
          endB[countB[0]!] = ((i + part) << 2) + 4;
          stateB[countB[0]!++] = b;
        }
        if (c >= firstEnd) {
          endC[countC[0]!] = ((i + 2 * part) << 2) + 4;
          stateC[countC[0]!++] = c;
        }
      }
    }
  };
  return (words, from, to, parts) => {
    const part = Math.floor(((to - from) >> 2) / 3);
    readParts(words, from >> 2, part, parts);
    const left = (from >> 2) + 3 * part;
    stateBehind(words, left << 2, to, stateAt(words, left), parts[2]);
  };
}

/** Bytes of a text that are read before what was found in them is looked at; a multiple of four. */
const block = 1 << 16;
/** Of places in a block, one for every byte of a part and of what is left behind the parts. */
const most = block / 3 + 12;
