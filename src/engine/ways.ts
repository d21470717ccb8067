import { end, type Nfa, nfaOf, Places } from "./nfa";
import type { Bytes } from "./scratch";
import { type ByteSet, everything, type Shape } from "./shape";

/**
 * What may be read of a shape step by step: by byte, 1 where some way through the shape reads it there. A step is one byte
 * that is no white space; the white space that may stand before it is in the step as well. Where the shape may have
 * ended, a step is everything, and the end of the text as well.
 */
export function stepsOf(shape: Shape, count: number): ByteSet[] {
  const places = new Places(nfaOf(shape, count));
  const steps: ByteSet[] = [];
  let now: Iterable<number> = places.first;
  let hasEnded = false;
  for (let n = 0; n < count; n++) {
    const here = places.throughWhitespace(now);
    hasEnded ||= here.has(end);
    steps.push(hasEnded ? everything() : places.reads(here));
    if (!hasEnded) now = places.behind(here);
  }
  return steps;
}

/** By byte: whether a shape can begin with it; everything where it may be empty. */
export function beginsWith(shape: Shape): ByteSet {
  const places = new Places(nfaOf(shape, 1));
  return places.first.includes(end) ? everything() : places.reads(places.first);
}

/** With more states than this a way forgets them all, and makes those that it needs again. */
const mostStates = 1000;
const dead = 1;
const through = 2;

/**
 * Follows a shape through bytes: an automaton whose states are made as far as texts lead into it, so that one that nothing
 * leads into costs nothing.
 */
export class Way {
  readonly #places: Places;
  /** Bytes that are in the same sets of the shape have one class. */
  readonly #classes: Uint8Array;
  /** The classes are less than two to the power of this. */
  readonly #width: number;
  /** The state to begin with; 0 where that is not known yet. */
  #begin = 0;
  /** state << width | class → next state; 0 where that is not known yet. */
  #next: Uint16Array;
  /** Places that may be read next, by state. */
  #states: (readonly number[])[] = [];
  #numbers = new Map<string, number>();

  constructor(nfa: Nfa) {
    this.#places = new Places(nfa);
    this.#classes = this.#places.classes();
    this.#width = 32 - Math.clz32(Math.max(...this.#classes));
    this.#next = new Uint16Array(16 << this.#width);
  }

  /** False when the shape cannot stand at `from`: something that it does not have comes before `to` or the text's end. */
  leads({ bytes, size }: Bytes, from: number, to: number): boolean {
    this.#begin ||= this.#number(this.#places.first);
    const classes = this.#classes;
    const width = this.#width;
    let state = this.#begin;
    const last = Math.min(size, to);
    for (let i = from; state > through; i++) {
      if (i === last) return last < size;
      const byte = bytes[i]!;
      state = this.#next[(state << width) | classes[byte]!] || this.#step(state, byte);
    }
    return state === through;
  }

  #step(state: number, byte: number): number {
    const from = this.#states[state]!;
    const next = this.#number(this.#places.behindByte(from, byte));
    // All states may have been forgotten meanwhile.
    if (this.#states[state] === from) this.#next[(state << this.#width) | this.#classes[byte]!] = next;
    return next;
  }

  #number(places: readonly number[]): number {
    if (places.length === 0) return dead;
    if (places[0] === end) return through;
    const key = places.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#states.length === 0 || this.#states.length === mostStates) {
      this.#states = [[], [], []];
      this.#begin = 0;
      this.#numbers.clear();
      this.#next.fill(0);
    }
    const number = this.#states.push(places) - 1;
    if (number << this.#width === this.#next.length) {
      const wider = new Uint16Array(2 * this.#next.length);
      wider.set(this.#next);
      this.#next = wider;
    }
    this.#numbers.set(key, number);
    return number;
  }
}
