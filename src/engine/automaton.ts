import { type Lists, numbersOf, ReadLists } from "./lists";

/**
 * Keywords are looked for by their first characters alone, so that the table stays in the processor's cache; what is
 * behind them is compared afterwards.
 */
export const longest = 8;
/** Columns of the table, a power of two; one for each character of the keywords, and 0 for all the others. */
const columns = 64;

/** Gives each character of the keywords a class, both cases the same one; characters beyond the columns share the last. */
function classesOf(keywords: readonly string[]): Uint16Array {
  const classes = new Uint16Array(256);
  let count = 1;
  for (const character of new Set(keywords.map((keyword) => keyword.slice(0, longest)).join(""))) {
    const unit = character.charCodeAt(0);
    if (unit >= 128) throw new Error("keywords must be ASCII");
    classes[unit] = count;
    classes[character.toUpperCase().charCodeAt(0)] = count;
    if (count < columns - 1) count++;
  }
  return classes;
}

/**
 * An automaton that is in a state after each byte of a text: Aho-Corasick with failure links folded into one dense table
 * (A. V. Aho, M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18(6), 1975).
 */
export interface Automaton {
  /** Class of a byte. */
  readonly classes: Uint16Array;
  /** state * 64 + class → next state. */
  readonly next: Uint16Array;
  /** States from here on are those in which keywords end. */
  readonly firstEnd: number;
  /** By state from there on, which makes an end: the keywords, by number, of which the first characters end in it. */
  readonly ends: Lists;
}

/**
 * The automaton of keywords, which counts their first characters alone and no ASCII case.
 * @throws Error when a keyword holds a character outside ASCII or they need over 65,535 states.
 */
export function automatonOf(keywords: readonly string[]): Automaton {
  const folded = keywords.map((keyword) => keyword.toLowerCase());
  const classes = classesOf(folded);
  return { classes, ...new Trie(folded, classes).folded() };
}

/** The numbers of 32 bits in front of the tables: the first end, the size of the table of states, the number of ends. */
const headSize = 12;

/** An automaton as bytes, to be read by `automatonFrom`: numbers of 16 bits, little-endian. */
export function bytesOfAutomaton({ classes, next, firstEnd, ends }: Automaton): Uint8Array {
  const lists = numbersOf(Array.from({ length: ends.length }, (_, end) => ends.at(end)!));
  const head = Uint32Array.of(firstEnd, next.length, ends.length);
  const numbers = Uint16Array.from([...classes, ...next, ...lists]);
  const bytes = new Uint8Array(headSize + numbers.byteLength);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(new Uint8Array(numbers.buffer), headSize);
  return bytes;
}

/**
 * The automaton from its bytes.
 * @param bytes In memory whose offset is a multiple of four. Not changed from now on: most of it is used where it is.
 */
export function automatonFrom({ buffer, byteOffset, length }: Uint8Array): Automaton {
  const [firstEnd, states, count] = new Uint32Array(buffer, byteOffset, 3) as unknown as Head;
  const numbers = new Uint16Array(buffer, byteOffset + headSize, (length - headSize) / 2);
  const ends = new ReadLists(numbers.subarray(256 + states), count);
  return { classes: numbers.slice(0, 256), next: numbers.subarray(256, 256 + states), firstEnd, ends };
}

type Head = readonly [firstEnd: number, states: number, ends: number];

/** How much of a keyword is looked for, in characters. */
export function lengthOfHead(keyword: string): number {
  return Math.min(longest, keyword.length);
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
      const length = lengthOfHead(keyword);
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
  folded(): Omit<Automaton, "classes"> {
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
