import { type ByteSet, beforeText, type Shape } from "./shape";

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
export const end = 0;

/**
 * The places in a shape, by number: each reads a byte and leads on, or is a fork (K. Thompson, "Regular expression search
 * algorithm", CACM 11(6), 1968).
 */
export interface Nfa {
  /** What is read in a place; undefined in a fork and at the end, which is place 0. */
  readonly sets: readonly (ByteSet | undefined)[];
  /** Where a place leads to. */
  readonly next: readonly (readonly number[])[];
  readonly begin: number;
}

/**
 * The automaton of a shape, in time linear in it.
 * @param times So many times what a shape repeats is followed one by one; behind that may be anything.
 */
export function nfaOf(shape: Shape, times: number): Nfa {
  return new Layout(times).of(shape);
}

class Layout {
  readonly #sets: (ByteSet | undefined)[] = [undefined];
  readonly #next: number[][] = [[]];

  constructor(readonly times: number) {}

  of(shape: Shape): Nfa {
    const begin = this.#lay(shape, end);
    return { sets: this.#sets, next: this.#next, begin };
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

/** Where the places of an automaton lead. */
export class Places {
  readonly #sets: Nfa["sets"];
  readonly #next: Nfa["next"];
  /** The places that read something, or the end, which a place stands for. */
  readonly #reached: (readonly number[] | undefined)[] = [[end]];
  /** By place: when it was last listed, as a number of that list. */
  readonly #stamps: number[] = [];
  #stamp = 0;
  /** What can be read behind each. */
  readonly #behindOf: (readonly number[] | undefined)[] = [];
  /** Those that the shape begins with. */
  readonly first: readonly number[];

  constructor({ sets, next, begin }: Nfa) {
    this.#sets = sets;
    this.#next = next;
    this.first = this.#reach(begin);
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
}
