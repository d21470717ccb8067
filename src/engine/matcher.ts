import type { Bytes } from "./scratch";

/** Finds every occurrence of keywords, which have numbers, without regard to ASCII case. */
export interface KeywordFinder {
  /** Calls `found` for each in the order in which they end, with the offset behind what is found of the keyword. */
  each(text: Bytes, found: (keyword: number, end: number) => void): void;
  /** How much of a keyword is looked for. */
  lengthOf(keyword: number): number;
}

/**
 * Finds a few keywords, which are made ready in no time, byte by byte.
 * Aho-Corasick with failure links folded into one dense table (A. V. Aho, M. J. Corasick, "Efficient string
 * matching: an aid to bibliographic search", CACM 18(6), 1975).
 */
export class KeywordMatcher implements KeywordFinder {
  /** Class of a byte; 0 is "in no keyword", and so is every byte from 128 on. */
  readonly #classes = new Uint16Array(256);
  readonly #classCount: number;
  /** state * classCount + class → next state. */
  readonly #next: Uint16Array;
  /** Keywords that end in a state, longest first. */
  readonly #ends: readonly (readonly number[])[];
  readonly #lengths: readonly number[];

  /** @throws Error when a keyword holds a character outside ASCII or the keywords need over 65,535 states. */
  constructor(keywords: readonly string[]) {
    const folded = keywords.map((keyword) => keyword.toLowerCase());
    this.#lengths = folded.map((keyword) => keyword.length);
    this.#classCount = classify(folded, this.#classes);
    const trie = buildTrie(folded, this.#classes);
    this.#ends = trie.map((node) => node.ends);
    this.#next = foldFailures(trie, this.#classCount);
  }

  each({ bytes, size }: Bytes, found: (keyword: number, end: number) => void): void {
    const classes = this.#classes;
    const count = this.#classCount;
    const next = this.#next;
    let state = 0;
    for (let i = 0; i < size; i++) {
      state = next[state * count + classes[bytes[i]!]!]!;
      if (state === 0) continue;
      for (const keyword of this.#ends[state]!) found(keyword, i + 1);
    }
  }

  lengthOf(keyword: number): number {
    return this.#lengths[keyword]!;
  }
}

interface Node {
  readonly children: Map<number, number>;
  ends: number[];
}

/** Gives each character of the keywords a class, both cases the same one; returns the number of classes. */
function classify(keywords: readonly string[], classes: Uint16Array): number {
  let count = 1;
  for (const character of new Set(keywords.join(""))) {
    const unit = character.charCodeAt(0);
    if (unit >= 128) throw new Error("keywords must be ASCII");
    classes[unit] = count;
    classes[character.toUpperCase().charCodeAt(0)] = count;
    count++;
  }
  return count;
}

function buildTrie(keywords: readonly string[], classes: Uint16Array): Node[] {
  const trie: Node[] = [{ children: new Map(), ends: [] }];
  keywords.forEach((keyword, number) => {
    let state = 0;
    for (const character of keyword) {
      const cls = classes[character.charCodeAt(0)]!;
      let child = trie[state]!.children.get(cls);
      if (child === undefined) {
        child = trie.push({ children: new Map(), ends: [] }) - 1;
        trie[state]!.children.set(cls, child);
      }
      state = child;
    }
    trie[state]!.ends.push(number);
  });
  if (trie.length > 0xffff) throw new Error("too many keywords for a table of 16-bit states");
  return trie;
}

/** Breadth first, so that a state's failure state is complete before the state itself. */
function foldFailures(trie: readonly Node[], classCount: number): Uint16Array {
  const next = new Uint16Array(trie.length * classCount);
  const failure = new Uint16Array(trie.length);
  const queue = [0];
  for (const state of queue) {
    const node = trie[state]!;
    for (let cls = 0; cls < classCount; cls++) {
      const viaFailure = state === 0 ? 0 : next[failure[state]! * classCount + cls]!;
      const child = node.children.get(cls);
      next[state * classCount + cls] = child ?? viaFailure;
      if (child === undefined) continue;
      failure[child] = viaFailure;
      trie[child]!.ends.push(...trie[viaFailure]!.ends);
      queue.push(child);
    }
  }
  return next;
}
