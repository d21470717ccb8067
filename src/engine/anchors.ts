import type { KeywordFinder } from "./matcher";
import type { Bytes } from "./scratch";

/**
 * Keywords are looked for by their first characters alone, so that the table stays in the processor's cache; what is
 * behind them is compared afterwards.
 */
const longest = 8;
/** Columns of the table, a power of two; one for each character of the keywords, and 0 for all the others. */
const columns = 64;

/**
 * Finds every place in which one of many keywords ends, in one pass over bytes, without regard to ASCII case.
 * Aho-Corasick with failure links folded into one dense table (A. V. Aho, M. J. Corasick, "Efficient string
 * matching: an aid to bibliographic search", CACM 18(6), 1975). The loop waits for memory most of its time, so three
 * parts of the text are read in turn, four bytes of each at once.
 */
export class Anchors implements KeywordFinder {
  readonly #lengths: readonly number[];
  readonly #trie: Folded;
  readonly #read: Reader;
  readonly #parts = [new Hits(), new Hits(), new Hits()] as const;

  /** @throws Error when a keyword holds a character outside ASCII or the keywords need over 65,535 states. */
  constructor(keywords: readonly string[]) {
    const folded = keywords.map((keyword) => keyword.toLowerCase());
    const classes = classesOf(folded);
    this.#lengths = folded.map((keyword) => Math.min(longest, keyword.length));
    this.#trie = new Trie(folded, classes).folded();
    this.#read = reader(classes, this.#trie.next, this.#trie.firstEnd);
  }

  /** By its first characters alone: what is behind them is not compared. */
  each({ words, size }: Bytes, found: (keyword: number, end: number) => void): void {
    const { ends, firstEnd } = this.#trie;
    for (let from = 0; from < size; from += block) {
      this.#read(words, from, Math.min(from + block, size), ...this.#parts);
      for (const { end, state, count } of this.#parts) {
        for (let i = 0; i < count; i++) {
          for (const keyword of ends[state[i]! - firstEnd]!) found(keyword, end[i]!);
        }
      }
    }
  }

  lengthOf(keyword: number): number {
    return this.#lengths[keyword]!;
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
function reader(classes: Uint16Array, next: Uint16Array, firstEnd: number): Reader {
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

/** Gives each character of the keywords a class, both cases the same one; characters beyond the columns share the last. */
function classesOf(keywords: readonly string[]): Uint16Array {
  const classes = new Uint16Array(256);
  let count = 1;
  for (const character of new Set(keywords.map(head).join(""))) {
    const unit = character.charCodeAt(0);
    if (unit >= 128) throw new Error("keywords must be ASCII");
    classes[unit] = count;
    classes[character.toUpperCase().charCodeAt(0)] = count;
    if (count < columns - 1) count++;
  }
  return classes;
}

/** What is looked for of a keyword. */
function head(keyword: string): string {
  return keyword.slice(0, longest);
}

interface Folded {
  readonly next: Uint16Array;
  readonly firstEnd: number;
  readonly ends: readonly (readonly number[])[];
}

/** The keywords' first characters as a tree; nodes are numbered, and node 0 is its root. */
class Trie {
  // By node. Memory of one kind for each, since this is done while people wait.
  readonly #class: Uint8Array;
  readonly #firstChild: Uint16Array;
  readonly #sibling: Uint16Array;
  readonly #ends = new Map<number, number[]>();
  #count = 1;

  constructor(keywords: readonly string[], classes: Uint16Array) {
    const most = keywords.reduce((sum, { length }) => sum + Math.min(longest, length), 1);
    if (most > 0xffff) throw new Error("too many keywords for a table of 16-bit states");
    this.#class = new Uint8Array(most);
    this.#firstChild = new Uint16Array(most);
    this.#sibling = new Uint16Array(most);
    for (let number = 0; number < keywords.length; number++) {
      const keyword = keywords[number]!;
      const length = Math.min(longest, keyword.length);
      let node = 0;
      for (let i = 0; i < length; i++) {
        const cls = classes[keyword.charCodeAt(i)]!;
        node = this.#find(node, cls) || this.#add(node, cls);
      }
      const ends = this.#ends.get(node);
      if (ends === undefined) this.#ends.set(node, [number]);
      else ends.push(number);
    }
  }

  #add(node: number, cls: number): number {
    const child = this.#count++;
    this.#class[child] = cls;
    this.#sibling[child] = this.#firstChild[node]!;
    this.#firstChild[node] = child;
    return child;
  }

  /** The child of a node by class; 0 where it has none. */
  #find(node: number, cls: number): number {
    let child = this.#firstChild[node]!;
    while (child !== 0 && this.#class[child] !== cls) child = this.#sibling[child]!;
    return child;
  }

  /**
   * The tree as a table. Breadth first, so that a node's failure node is complete before the node itself; a node's row
   * is that of its failure node, but for its own children.
   */
  folded(): Folded {
    const { order, failure } = this.#failures();
    const number = new Uint16Array(this.#count);
    const ends: (readonly number[])[] = [];
    let inner = 0;
    for (const node of order) if (!this.#ends.has(node)) number[node] = inner++;
    // A power of two, so that three states can be compared with it at once.
    const firstEnd = 2 ** Math.ceil(Math.log2(Math.max(2, inner)));
    for (const node of order) {
      const keywords = this.#ends.get(node);
      if (keywords !== undefined) number[node] = firstEnd + ends.push(keywords) - 1;
    }
    if (firstEnd + ends.length > 0xffff) throw new Error("too many keywords for a table of 16-bit states");
    const next = new Uint16Array((firstEnd + ends.length) * columns);
    for (const node of order) {
      const row = number[node]! * columns;
      const from = number[failure[node]!]! * columns;
      if (node !== 0) next.copyWithin(row, from, from + columns);
      for (let child = this.#firstChild[node]!; child !== 0; child = this.#sibling[child]!) {
        next[row + this.#class[child]!] = number[child]!;
      }
    }
    return { next, firstEnd, ends };
  }

  /** The nodes breadth first, and of each the longest other node that ends its word; its keywords end there as well. */
  #failures(): { order: Uint16Array; failure: Uint16Array } {
    const failure = new Uint16Array(this.#count);
    const order = new Uint16Array(this.#count);
    let size = 1;
    for (let at = 0; at < size; at++) {
      const node = order[at]!;
      for (let child = this.#firstChild[node]!; child !== 0; child = this.#sibling[child]!) {
        order[size++] = child;
        if (node === 0) continue;
        const cls = this.#class[child]!;
        let other = failure[node]!;
        while (other !== 0 && this.#find(other, cls) === 0) other = failure[other]!;
        failure[child] = this.#find(other, cls);
        const more = this.#ends.get(failure[child]!);
        if (more !== undefined) this.#ends.set(child, [...(this.#ends.get(child) ?? []), ...more]);
      }
    }
    return { order, failure };
  }
}
