import type { Bytes } from "./scratch";
import { type ByteSet, beforeText, everything, type Shape } from "./shape";

/**
 * What may be read of a shape step by step: by byte, 1 where some way through the shape reads it there. A step is one byte
 * that is no white space; the white space that may stand before it is in the step as well. Where the shape may have
 * ended, a step is everything, and the end of the text as well.
 */
export function stepsOf(shape: Shape, count: number): ByteSet[] {
  const places = new Places(shape, count);
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
  const places = new Places(shape, 1);
  return places.first.includes(end) ? everything() : places.reads(places.first);
}

/** With more states than this a way forgets them all, and makes those that it needs again. */
const mostStates = 1000;
/** So many times what its shape repeats is followed one by one. */
const timesFollowed = 8;
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

  constructor(shape: Shape) {
    this.#places = new Places(shape, timesFollowed);
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

/** Parts the classes that a set has some bytes of and others not; returns how many there are then. */
function split(classes: Uint8Array, count: number, set: ByteSet): number {
  const parts = new Int16Array(count).fill(-1);
  const first = new Int16Array(count).fill(-1);
  let all = count;
  for (let byte = 0; byte <= 0x80; byte++) {
    const old = classes[byte]!;
    if (first[old] === -1) first[old] = set[byte]!;
    if (first[old] === set[byte]) continue;
    if (parts[old] === -1) parts[old] = all++;
    classes[byte] = parts[old]!;
  }
  return all;
}

/** Where the shape has ended. */
const end = 0;

/**
 * The places in a shape, by number: each reads a byte and leads on, or is a fork (K. Thompson, "Regular expression search
 * algorithm", CACM 11(6), 1968). Made in time linear in the shape.
 */
class Places {
  /** What is read in a place; undefined in a fork and at the end. */
  readonly #sets: (ByteSet | undefined)[] = [undefined];
  /** Where a place leads to. */
  readonly #next: number[][] = [[]];
  /** The places that read something, or the end, which a place stands for. */
  readonly #reached: (readonly number[] | undefined)[] = [[end]];
  /** By place: when it was last listed, as a number of that list. */
  readonly #stamps: number[] = [];
  #stamp = 0;
  /** What can be read behind each. */
  readonly #behindOf: (readonly number[] | undefined)[] = [];
  /** Those that the shape begins with. */
  readonly first: readonly number[];

  /** @param times So many times what a shape repeats is followed one by one; behind that may be anything. */
  constructor(
    shape: Shape,
    readonly times: number,
  ) {
    this.first = this.#reach(this.#lay(shape, end));
  }

  /** These, and those that white space leads to from them. */
  throughWhitespace(places: Iterable<number>): ReadonlySet<number> {
    const reached = new Set(places);
    for (const place of reached) {
      const set = this.#sets[place];
      if (set !== undefined && whitespaceIn(set) !== "none") {
        for (const next of this.#behind(place)) reached.add(next);
      }
    }
    return reached;
  }

  reads(places: Iterable<number>): ByteSet {
    const sets = new Set<ByteSet>();
    for (const place of places) sets.add(this.#sets[place]!);
    const all = new Uint8Array(beforeText + 1);
    for (const set of sets) {
      for (let byte = 0; byte < beforeText; byte++) all[byte]! |= set[byte]!;
    }
    return all;
  }

  /** Where a byte that is no white space leads. */
  behind(places: Iterable<number>): ReadonlySet<number> {
    const next = new Set<number>();
    for (const place of places) {
      if (whitespaceIn(this.#sets[place]!) === "only") continue;
      for (const other of this.#behind(place)) next.add(other);
    }
    return next;
  }

  /** Where a byte leads, in order. */
  behindByte(places: readonly number[], byte: number): number[] {
    const next: number[] = [];
    this.#stamp++;
    for (const place of places) {
      if (this.#sets[place]![byte] !== 1) continue;
      for (const other of this.#behind(place)) {
        if (this.#stamps[other] === this.#stamp) continue;
        this.#stamps[other] = this.#stamp;
        next.push(other);
      }
    }
    return next.sort((a, b) => a - b);
  }

  /** By byte: a class, the same for those that all places read alike, as bytes beyond ASCII are. */
  classes(): Uint8Array {
    const classes = new Uint8Array(256);
    let count = 1;
    for (const set of new Set(this.#sets)) if (set !== undefined) count = split(classes, count, set);
    return classes.fill(classes[0x80]!, 0x81);
  }

  /** The places behind one that reads something; itself among them where a character may have more bytes than one. */
  #behind(place: number): readonly number[] {
    let behind = this.#behindOf[place];
    if (behind === undefined) {
      const next = this.#reach(this.#next[place]![0]!);
      behind = this.#sets[place]![0x80] === 1 ? [place, ...next] : next;
      this.#behindOf[place] = behind;
    }
    return behind;
  }

  #reach(place: number): readonly number[] {
    const known = this.#reached[place];
    if (known !== undefined) return known;
    const reached = new Set<number>();
    const seen = new Set([place]);
    for (const one of seen) {
      if (one === end || this.#sets[one] !== undefined) reached.add(one);
      else for (const next of this.#next[one]!) seen.add(next);
    }
    this.#reached[place] = [...reached];
    return this.#reached[place];
  }

  /** Makes the places of a shape in front of another place; returns the one that it begins with. */
  #lay(shape: Shape, next: number): number {
    switch (shape.kind) {
      case "behind":
      case "notAhead":
        return next;
      case "anything":
        return end;
      case "bytes":
        return this.#place(shape.set, [next]);
      case "one":
        return this.#place(
          undefined,
          shape.of.map((part) => this.#lay(part, next)),
        );
      case "all":
        return shape.of.reduceRight((before, part) => this.#lay(part, before), next);
      case "many":
        return this.#repeat(shape, next);
    }
  }

  /** Each time that has to be by itself, and one more for all the others. */
  #repeat({ of, least, most }: Shape & { kind: "many" }, next: number): number {
    let at = next;
    if (least > this.times) {
      at = end;
    } else if (most > least) {
      const fork = this.#place(undefined, [next]);
      const inner = this.#lay(of, most > least + 1 ? fork : next);
      this.#next[fork]!.push(inner);
      at = fork;
    }
    for (let n = Math.min(least, this.times); n > 0; n--) at = this.#lay(of, at);
    return at;
  }

  #place(set: ByteSet | undefined, next: number[]): number {
    this.#next.push(next);
    return this.#sets.push(set) - 1;
  }
}
