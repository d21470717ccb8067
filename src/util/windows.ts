import type { Position } from "./lines";

/** Gives the bytes of a text in UTF-8, in order: fills as much of the memory as it likes, and nothing at the text's end. */
export type ReadBytes = (memory: Uint8Array) => number;

/** How much of a text is seen at a time. */
export interface WindowSizes {
  /** What is new in a window, in bytes; 16 at least. */
  readonly chunk: number;
  /** What is seen again before that, in UTF-16 code units. */
  readonly back: number;
  /** What is seen behind it, in UTF-16 code units; 1 at least. */
  readonly ahead: number;
}

/** A part of a text that is seen at a time, and where its first code unit stands in the whole. */
export interface TextWindow extends Position {
  /** The memory, with the window's bytes from its start on. */
  readonly bytes: Uint8Array;
  /** The same memory, four bytes to each. */
  readonly words: Int32Array;
  readonly size: number;
  /** In UTF-16 code units of the whole. */
  readonly offset: number;
  /** From one byte of the window to another: what was new in no window before it. */
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

/** Memory that is used for one text after another. */
export class WindowMemory {
  #words = new Int32Array(0);

  /** At least so many bytes, as whole words. */
  atLeast(size: number): Int32Array {
    if (this.#words.byteLength < size) this.#words = new Int32Array(Math.ceil(size / 4));
    return this.#words;
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** In UTF-8 a code unit takes so many bytes at most: a character of four is two units. */
const mostBytes = 3;

/** What bytes of UTF-8 say, with U+FFFD for what is none. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** How many UTF-16 code units `textOf` has of them, which takes no text to tell. */
export function unitsOf(bytes: Uint8Array, words: Int32Array, from: number, to: number): number {
  let units = 0;
  for (let i = from; i < to; ) {
    if ((i & 3) === 0 && i + 4 <= to && (words[i >> 2]! & 0x80808080) === 0) {
      i += 4;
      units += 4;
    } else {
      const end = behindCharacter(bytes, i, to);
      // What begins like a character of four bytes and is none has fewer.
      units += end === i + 4 ? 2 : 1;
      i = end;
    }
  }
  return units;
}

/** Where a character ends, or what of one there is, as decoders have it: https://encoding.spec.whatwg.org/#utf-8-decoder */
function behindCharacter(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at]!;
  if (first < 0xc2 || first > 0xf4) return at + 1;
  let least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  let most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const end = Math.min(to, at + (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4));
  for (let i = at + 1; i < end; i++) {
    if (bytes[i]! < least || bytes[i]! > most) return i;
    least = 0x80;
    most = 0xbf;
  }
  return end;
}

/** Reads a text that is too large to be held a window at a time, into the same memory. No character is split. */
export class Windows {
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  #filled = 0;
  #isEnd = false;
  #place: Position & { readonly offset: number } = { offset: 0, line: 0, column: 0 };
  #to = 0;

  constructor(
    readonly read: ReadBytes,
    readonly sizes: WindowSizes,
    memory = new WindowMemory(),
  ) {
    this.#words = memory.atLeast(sizes.chunk + mostBytes * (sizes.back + sizes.ahead + 6));
    this.#bytes = new Uint8Array(this.#words.buffer);
  }

  /** Each is good until the next is asked for. */
  *[Symbol.iterator](): Generator<TextWindow, void> {
    const [bytes, words] = [this.#bytes, this.#words];
    const { chunk, back, ahead } = this.sizes;
    for (let isLast = false; !isLast; ) {
      this.#drop(this.#back(this.#to, back));
      this.#fill(this.#to + chunk + mostBytes * (ahead + 2));
      const from = this.#to;
      isLast = this.#isEnd && this.#filled - from <= chunk;
      this.#to = isLast ? this.#filled : boundary(bytes, from + chunk);
      const size = this.#ahead(this.#to, ahead);
      yield { ...this.#place, bytes, words, size, from, to: this.#to, isLast };
    }
  }

  #drop(size: number): void {
    this.#place = behind(this.#place, this.#bytes, this.#words, size);
    this.#bytes.copyWithin(0, size, this.#filled);
    this.#filled -= size;
    this.#to -= size;
  }

  #fill(size: number): void {
    while (!this.#isEnd && this.#filled < size) {
      const count = this.read(this.#bytes.subarray(this.#filled));
      if (count === 0) {
        this.#isEnd = true;
        return;
      }
      this.#filled += count;
    }
  }

  /** So many units before an offset, or a few more; the window's start where there are none. */
  #back(from: number, units: number): number {
    let at = from;
    const least = Math.max(0, from - mostBytes * units);
    for (let left = units; at > least && left > 0; ) if (!continues(this.#bytes[--at]!)) left--;
    return boundary(this.#bytes, at);
  }

  /** So many units behind an offset, or a few more; the text's end where there are none. */
  #ahead(from: number, units: number): number {
    const most = Math.min(this.#filled, from + mostBytes * units);
    let at = from;
    for (let left = units; at < most && left >= 0; at++) if (!continues(this.#bytes[at]!)) left--;
    return this.#isEnd && at === this.#filled ? at : boundary(this.#bytes, at);
  }
}

/** Whether a byte of UTF-8 is one behind the first of its character. */
function continues(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** The start of the character that an offset stands in. A character has three bytes behind its first, so that a fourth is none. */
function boundary(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4 && start > 0; start--) if (!continues(bytes[start]!)) return start;
  return Math.max(0, at < 4 ? 0 : at);
}

/** The place that so many bytes behind another is; one more must be there. */
function behind(
  { offset, line, column }: Position & { readonly offset: number },
  bytes: Uint8Array,
  words: Int32Array,
  size: number,
): Position & { readonly offset: number } {
  let breaks = 0;
  let start = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte === 10 || (byte === 13 && bytes[i + 1] !== 10)) {
      breaks++;
      start = i + 1;
    }
  }
  const units = (from: number): number => unitsOf(bytes, words, from, size);
  return {
    offset: offset + units(0),
    line: line + breaks,
    column: units(start) + (breaks === 0 ? column : 0),
  };
}
