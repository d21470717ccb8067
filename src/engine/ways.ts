import type { Bytes } from "./scratch";
import { type ByteSet, beforeText, everything, type Shape } from "./shape";

/**
 * What may be read of a shape step by step: by byte, 1 where some way through the shape reads it there. A step is one byte
 * that is no white space; the white space that may stand before it is in the step as well. Where the shape may have
 * ended, a step is everything, and the end of the text as well.
 */
export function stepsOf(shape: Shape, count: number): ByteSet[] {
  const places = new Places(count);
  const way = places.lay({ kind: "all", of: [shape, { kind: "anything" }] });
  const steps: ByteSet[] = [];
  let now: ReadonlySet<number> = new Set(way.first);
  for (let n = 0; n < count; n++) {
    const here = places.throughWhitespace(now);
    if (places.mayEnd(here)) {
      steps.push(everything());
    } else {
      steps.push(places.reads(here));
      now = places.behind(here);
    }
  }
  return steps;
}

/** By byte: whether a shape can begin with it; everything where it may be empty. */
export function beginsWith(shape: Shape): ByteSet {
  const places = new Places(1);
  const { first } = places.lay({ kind: "all", of: [shape, { kind: "anything" }] });
  return places.mayEnd(new Set(first)) ? everything() : places.reads(new Set(first));
}

/** With more states than this a way forgets them all, and makes those that it needs again. */
const mostStates = 2000;
const dead = 1;
const through = 2;

/**
 * Follows a shape through bytes: an automaton whose states are made as far as texts lead into it, so that one that nothing
 * leads into costs nothing.
 */
export class Way {
  readonly #places = new Places(8);
  readonly #first: readonly number[];
  /** The state to begin with; 0 where that is not known yet. */
  #begin = 0;
  /** state * 256 + byte → next state; 0 where that is not known yet. */
  #next = new Uint16Array(16 * 256);
  /** Places that may be read next, by state. */
  #states: (readonly number[])[] = [];
  #numbers = new Map<string, number>();

  constructor(shape: Shape) {
    this.#first = [...new Set(this.#places.lay({ kind: "all", of: [shape, { kind: "anything" }] }).first)];
  }

  /** False when the shape cannot stand at `from`: something that it does not have comes before `to` or the text's end. */
  leads({ bytes, size }: Bytes, from: number, to: number): boolean {
    this.#begin ||= this.#number(this.#first);
    let state = this.#begin;
    const last = Math.min(size, to);
    for (let i = from; state > through; i++) {
      if (i === last) return last < size;
      const byte = bytes[i]!;
      state = this.#next[(state << 8) | byte] || this.#step(state, byte);
    }
    return state === through;
  }

  #step(state: number, byte: number): number {
    const from = this.#states[state]!;
    const next = this.#number(this.#places.behindByte(from, byte));
    // All states may have been forgotten meanwhile.
    if (this.#states[state] !== from) return next;
    for (const other of this.#places.readAlike(from, byte)) this.#next[(state << 8) | other] = next;
    return next;
  }

  #number(places: readonly number[]): number {
    if (places.length === 0) return dead;
    if (this.#places.mayEnd(places)) return through;
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
    if (number << 8 === this.#next.length) {
      const wider = new Uint16Array(2 * this.#next.length);
      wider.set(this.#next);
      this.#next = wider;
    }
    this.#numbers.set(key, number);
    return number;
  }
}

const allBytes = Array.from({ length: 256 }, (_, byte) => byte);
const whitespace = [..."\t\n\v\f\r "].map((character) => character.charCodeAt(0));

type Whitespace = "none" | "some" | "only";
const whitespaceOf = new WeakMap<ByteSet, Whitespace>();

function whitespaceIn(set: ByteSet): Whitespace {
  let found = whitespaceOf.get(set);
  if (found === undefined) {
    const white = whitespace.filter((byte) => set[byte] === 1).length;
    const all = set.reduce((sum, reads) => sum + reads, 0);
    found = white === 0 ? "none" : white === all ? "only" : "some";
    whitespaceOf.set(set, found);
  }
  return found;
}

/** The places of a shape that are read first, those that are read last, and whether it may be passed by. */
interface Laid {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mayBeEmpty: boolean;
}

/** The places in a shape, by number: Glushkov's automaton (V. M. Glushkov, "The abstract theory of automata", 1961). */
class Places {
  readonly #sets: ByteSet[] = [];
  readonly #next: Set<number>[] = [];

  /** @param times So many times what a shape repeats is followed one by one; behind that may be anything. */
  constructor(readonly times: number) {}

  lay(shape: Shape): Laid {
    switch (shape.kind) {
      case "behind":
      case "notAhead":
        return { first: [], last: [], mayBeEmpty: true };
      case "anything":
        return { first: [this.#place(new Uint8Array(beforeText + 1))], last: [], mayBeEmpty: false };
      case "bytes": {
        const place = this.#place(shape.set);
        // A character beyond ASCII has more bytes than one.
        if (shape.set[0x80] === 1) this.#next[place]!.add(place);
        return { first: [place], last: [place], mayBeEmpty: false };
      }
      case "one": {
        const parts = shape.of.map((part) => this.lay(part));
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
        };
      }
      case "all":
        return this.#inTurn(shape.of.map((part) => () => this.lay(part)));
      case "many":
        return this.#inTurn(this.#repeated(shape));
    }
  }

  /** These, and those that white space leads to from them. */
  throughWhitespace(places: ReadonlySet<number>): ReadonlySet<number> {
    const reached = new Set(places);
    for (const place of reached) {
      if (whitespaceIn(this.#sets[place]!) !== "none") {
        for (const next of this.#next[place]!) reached.add(next);
      }
    }
    return reached;
  }

  mayEnd(places: Iterable<number>): boolean {
    for (const place of places) if (this.#next[place]!.size === 0) return true;
    return false;
  }

  /** Where a byte leads, in order. */
  behindByte(places: readonly number[], byte: number): number[] {
    const next = new Set<number>();
    for (const place of places) {
      if (this.#sets[place]![byte] === 1) for (const other of this.#next[place]!) next.add(other);
    }
    return [...next].sort((a, b) => a - b);
  }

  /** The bytes that the places read if they read a byte, and no others. */
  readAlike(places: readonly number[], byte: number): number[] {
    const sets = [...new Set(places.map((place) => this.#sets[place]!))];
    return allBytes.filter((other) => sets.every((set) => set[other] === set[byte]));
  }

  reads(places: ReadonlySet<number>): ByteSet {
    const all = new Uint8Array(beforeText + 1);
    for (const set of new Set([...places].map((place) => this.#sets[place]!))) {
      for (let byte = 0; byte < beforeText; byte++) all[byte]! |= set[byte]!;
    }
    return all;
  }

  /** Where a byte that is no white space leads. */
  behind(places: ReadonlySet<number>): ReadonlySet<number> {
    const next = new Set<number>();
    for (const place of places) {
      if (whitespaceIn(this.#sets[place]!) !== "only")
        for (const other of this.#next[place]!) next.add(other);
    }
    return next;
  }

  /** Each time that has to be by itself, and one more for all the others. */
  #repeated({ of, least, most }: Shape & { kind: "many" }): (() => Laid)[] {
    const once = (): Laid => this.lay(of);
    const parts = Array.from({ length: Math.min(least, this.times) }, () => once);
    if (least > this.times) return [...parts, () => this.lay({ kind: "anything" })];
    if (most === least) return parts;
    const further = (): Laid => {
      const laid = once();
      if (most > least + 1) this.#lead(laid.last, laid.first);
      return { ...laid, mayBeEmpty: true };
    };
    return [...parts, further];
  }

  #inTurn(parts: readonly (() => Laid)[]): Laid {
    let whole: Laid = { first: [], last: [], mayBeEmpty: true };
    for (const part of parts) {
      const next = part();
      this.#lead(whole.last, next.first);
      whole = {
        first: whole.mayBeEmpty ? [...whole.first, ...next.first] : whole.first,
        last: next.mayBeEmpty ? [...whole.last, ...next.last] : next.last,
        mayBeEmpty: whole.mayBeEmpty && next.mayBeEmpty,
      };
    }
    return whole;
  }

  #lead(from: readonly number[], to: readonly number[]): void {
    for (const place of from) for (const other of to) this.#next[place]!.add(other);
  }

  #place(set: ByteSet): number {
    this.#next.push(new Set());
    return this.#sets.push(set) - 1;
  }
}
