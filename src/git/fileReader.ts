import { isAscii } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { Bytes } from "../engine/scratch";
import { decode, encodingOf, hasMark } from "../util/bytes";
import { asUtf8, reading } from "../util/utf8";
import { type ReadBytes, WindowMemory } from "../util/windows";

/** Why a file was not looked at. */
export type TextSkip = "binary" | "large" | "unreadable" | "lockfile" | "minified";

/**
 * What was read of a file, its size in bytes, and why it is not looked at, or what it says: as bytes of UTF-8, as text, or, of a
 * large one, a piece at a time.
 */
export type Read =
  | { readonly size: number; readonly skipped: TextSkip }
  | { readonly size: number; readonly bytes: Bytes }
  | { readonly size: number; readonly text: string }
  | LargeRead;

/** A file that is not held as a whole. */
export interface LargeRead {
  readonly size: number;
  /** Memory for what is seen of it at a time. */
  readonly memory: WindowMemory;
  /** Reads it from its start; with nothing where it is binary. Throws where it cannot be read. */
  through<T>(use: (read: ReadBytes | undefined) => T): T;
}

/** Of a file that is larger, so many bytes are looked at before the others are read; a binary one is known by fewer. */
const headSize = 1 << 15;
/** Files of more bytes than this are not held as a whole. */
const mostHeld = 1 << 22;

/**
 * Reads one file after the other into the same memory, and each in one go: that is five times as fast as waiting for
 * each, so threads that people wait for do not use it. What it has read is good until the next is read.
 */
export class FileReader {
  #memory = Buffer.alloc(1 << 18);
  #bytes = new Uint8Array(this.#memory.buffer);
  #words = new Int32Array(this.#memory.buffer);
  readonly #windows = new WindowMemory();

  /** @param held Files of more bytes than this are read a piece at a time. */
  constructor(readonly held = mostHeld) {}

  /**
   * A regular file, through links; never throws. Everything else that has a path (folders, pipes, devices) is unreadable.
   * @param file Absolute.
   * @param maximumSize In bytes.
   */
  read(file: string, maximumSize: number): Read {
    try {
      return opened(file, (handle) => this.#readOpen(file, handle, maximumSize));
    } catch {
      return { size: 0, skipped: "unreadable" };
    }
  }

  /** The same for bytes that are there already. */
  take(bytes: Uint8Array, maximumSize: number): Read {
    if (bytes.length > maximumSize) return { size: bytes.length, skipped: "large" };
    if (bytes.length > this.held) {
      return this.#large(bytes.length, (use) => use(asUtf8(reading(bytes))));
    }
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes);
    return this.#said(bytes.length);
  }

  #readOpen(file: string, handle: number, maximumSize: number): Read {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return { size: 0, skipped: "unreadable" };
    if (stats.size > maximumSize) return { size: stats.size, skipped: "large" };
    if (stats.size > this.held) {
      return this.#large(stats.size, (use) => opened(file, (again) => use(asUtf8(readingFrom(again)))));
    }
    this.#makeRoom(stats.size);
    let size = stats.size > headSize ? readSync(handle, this.#memory, 0, headSize, null) : 0;
    // Most of what is binary need not be read.
    if (size > 0 && encodingOf(this.#bytes.subarray(0, size)) === undefined) {
      return { size: stats.size, skipped: "binary" };
    }
    for (let count = -1; count !== 0 && size < stats.size; size += count) {
      count = readSync(handle, this.#memory, size, stats.size - size, null);
    }
    return this.#said(size);
  }

  #large(size: number, through: LargeRead["through"]): LargeRead {
    return { size, memory: this.#windows, through };
  }

  #said(size: number): Read {
    const file = this.#bytes.subarray(0, size);
    const encoding = encodingOf(file);
    if (encoding === undefined) return { size, skipped: "binary" };
    if (encoding !== "utf-8") return { size, text: decode(file) ?? "" };
    const mark = hasMark(file) ? 3 : 0;
    if (mark > 0) file.copyWithin(0, mark);
    const says = {
      text: () => this.#text(size - mark),
      characters: (from: number, to: number) => this.#memory.toString("latin1", from, to),
    };
    return { size, bytes: new Bytes(this.#bytes, this.#words, size - mark, says) };
  }

  #text(size: number): string {
    return isAscii(this.#bytes.subarray(0, size))
      ? this.#memory.toString("latin1", 0, size)
      : this.#memory.toString("utf8", 0, size);
  }

  #makeRoom(size: number): void {
    if (size <= this.#memory.length) return;
    this.#memory = Buffer.alloc(2 ** Math.ceil(Math.log2(size)));
    this.#bytes = new Uint8Array(this.#memory.buffer);
    this.#words = new Int32Array(this.#memory.buffer);
  }
}

function opened<T>(file: string, use: (handle: number) => T): T {
  // Without waiting for the other end of what turns out to be a pipe.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function readingFrom(handle: number): ReadBytes {
  return (memory) => readSync(handle, memory, 0, memory.length, null);
}
