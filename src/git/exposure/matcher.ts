/** So many bytes are compared with the table at a time. */
const gram = 4;
/** A longer step makes the table larger, and what it saves is little. */
const longestStep = 12;

/** Bytes to look for, and the number of what they stand for. */
export interface Pattern {
  readonly bytes: Uint8Array;
  readonly number: number;
}

/** A pattern that has the gram at this place in it. */
interface Place extends Pattern {
  readonly offset: number;
}

/**
 * Finds many patterns in bytes, of which only every so many are looked at: each pattern is longer than the step from one
 * look to the next, so in one of them part of it is seen. What is seen is looked up in a table of bits, and compared only
 * when it is there.
 */
export class Matcher {
  readonly #step: number;
  readonly #shift: number;
  readonly #bits: Uint8Array;
  readonly #places = new Map<number, Place[]>();

  /** @param patterns Each of at least 4 bytes. */
  constructor(patterns: readonly Pattern[]) {
    const shortest = patterns.reduce((least, { bytes }) => Math.min(least, bytes.length), longestStep + gram);
    this.#step = Math.min(longestStep, shortest - gram + 1);
    for (const pattern of patterns) this.#add(pattern);
    // So large that a byte that begins no pattern is found in it once in some dozens of times.
    const width = Math.max(16, Math.ceil(Math.log2(this.#places.size * 32)));
    this.#shift = 32 - width;
    this.#bits = new Uint8Array(2 ** (width - 3));
    for (const key of this.#places.keys()) {
      const bit = this.#bitOf(key);
      this.#bits[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  /** The numbers of the patterns that the first `length` bytes hold. */
  find(bytes: Uint8Array, length = bytes.length): ReadonlySet<number> {
    let found: Set<number> | undefined;
    const last = length - gram;
    for (let at = 0; at <= last; at += this.#step) {
      const key = gramAt(bytes, at);
      const bit = this.#bitOf(key);
      if ((this.#bits[bit >>> 3]! & (1 << (bit & 7))) === 0) continue;
      for (const { bytes: pattern, offset, number } of this.#places.get(key) ?? []) {
        if (found?.has(number) || !isAt(pattern, bytes, at - offset, length)) continue;
        found ??= new Set();
        found.add(number);
      }
    }
    return found ?? none;
  }

  #bitOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift;
  }

  /** A part as long as a step is enough of a pattern. Many begin or end like others; the part that fewest share is taken. */
  #add({ bytes, number }: Pattern): void {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    const last = bytes.length - gram - this.#step + 1;
    for (let from = last; from >= 0; from -= this.#step) {
      let shared = 0;
      for (let i = 0; i < this.#step; i++) shared += this.#places.get(gramAt(bytes, from + i))?.length ?? 0;
      if (shared >= least) continue;
      best = from;
      least = shared;
    }
    for (let offset = best; offset < best + this.#step; offset++) {
      const key = gramAt(bytes, offset);
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [{ bytes, number, offset }]);
      else places.push({ bytes, number, offset });
    }
  }
}

const none: ReadonlySet<number> = new Set();

function gramAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

function isAt(pattern: Uint8Array, bytes: Uint8Array, from: number, length: number): boolean {
  if (from < 0 || from + pattern.length > length) return false;
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== bytes[from + i]) return false;
  return true;
}
