import type { FileAnswer } from "./scanMessages";
import type { Entry, EntryKind } from "./tree";

/** What tells a folder or a file from what it was. */
export interface Stamp {
  /** In bytes; 0 for a folder. */
  readonly size: number;
  readonly mtimeMs: number;
  /** When what is known of it was changed, which nobody can set back. */
  readonly ctimeMs: number;
}

/** What is remembered of a folder. */
export interface KeptFolder {
  /** Absolute, without a separator at its end. */
  readonly folder: string;
  /** When `names` were all that stood in it; not a number where that is not known. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly names: readonly string[];
  /** What stands there under each name, by its place in `kinds`. */
  readonly kinds: Uint8Array;
  /** Of each name `perName` numbers: a file's size, its two times, and its digest; those that are not known are not numbers. */
  readonly numbers: Float64Array;
  /** What was found in files, by the place of their names: absent for a file in which nothing is. */
  readonly answers: ReadonlyMap<number, FileAnswer>;
}

/** Numbers to each name in `KeptFolder.numbers`. */
export const perName = 4;

const kinds: readonly EntryKind[] = ["other", "file", "directory", "link"];

/** The entries of a folder that has not changed. */
export function entriesOf({ names, kinds: numbers }: KeptFolder): readonly Entry[] {
  return names.map((name, n) => [name, kinds[numbers[n]!] ?? "other"] as const);
}

export function kindsOf(entries: readonly Entry[]): Uint8Array {
  return Uint8Array.from(entries, ([, kind]) => kinds.indexOf(kind));
}

/** Another number here makes all caches void. */
const format = 2;
/** Numbers before the key and the titles: the format, and the lengths of all and of these two. */
const headLength = 4 * 8;
/** Numbers before a folder's own: the lengths of all, path, names and answers, how many names, and the folder's times. */
const folderHead = 7;

const padded = (length: number): number => (length + 7) & ~7;

/** A folder in the cache that was read: where it begins and ends. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * The folders of a cache as bytes, in the order of the walk that they were written in: asked for in the same order, each is
 * found where the last one ended. Bytes that are no cache, or one with another key, hold none.
 */
export class KeptFolders {
  readonly #bytes: Buffer;
  readonly #numbers: Float64Array;
  /** Where the folders begin, and the last one ends. */
  readonly begin: number;
  readonly end: number;
  /** What rules are called that have found something, as it was written. */
  readonly titles: string;
  #next: number;
  #places: ReadonlyMap<string, number> | undefined;

  constructor(bytes: Uint8Array, key: string) {
    // Where numbers can be read as such.
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    this.#bytes = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.length);
    this.#numbers = new Float64Array(aligned.buffer, aligned.byteOffset, aligned.length >> 3);
    const [found, length, keyLength = 0, titlesLength = 0] = this.#numbers;
    const isCache =
      found === format &&
      length === bytes.length &&
      keyLength === Buffer.byteLength(key) &&
      this.#text(headLength, keyLength) === key;
    this.begin = isCache ? padded(headLength + keyLength + titlesLength) : 0;
    this.titles = isCache ? this.#text(headLength + keyLength, titlesLength) : "";
    this.end = isCache ? length : 0;
    this.#next = this.begin;
  }

  /** The bytes of folders that follow one another. */
  bytes({ from, to }: Place): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  /** Undefined for a folder that is not known. */
  find(folder: string): (KeptFolder & Place) | undefined {
    const from = this.#isAt(this.#next, folder) ? this.#next : this.#index.get(folder);
    if (from === undefined) return undefined;
    const kept = this.#read(from);
    this.#next = kept.to;
    return kept;
  }

  get #index(): ReadonlyMap<string, number> {
    if (this.#places !== undefined) return this.#places;
    const places = new Map<string, number>();
    for (let at = this.begin; at < this.end; at += this.#numbers[at / 8]!) {
      const folder = this.#folderAt(at);
      if (!places.has(folder)) places.set(folder, at);
    }
    this.#places = places;
    return places;
  }

  #isAt(at: number, folder: string): boolean {
    return at < this.end && this.#folderAt(at) === folder;
  }

  #folderAt(at: number): string {
    const head = at / 8;
    const count = this.#numbers[head + 4]!;
    return this.#text(at + (folderHead + perName * count) * 8 + count, this.#numbers[head + 1]!);
  }

  #read(from: number): KeptFolder & Place {
    const head = from / 8;
    const [length, pathLength, namesLength, answersLength, count, mtimeMs, ctimeMs] = this.#numbers.subarray(
      head,
      head + folderHead,
    ) as unknown as [number, number, number, number, number, number, number];
    const firstNumber = head + folderHead;
    let at = (firstNumber + perName * count) * 8;
    const kinds = this.#bytes.subarray(at, at + count);
    at += count;
    const folder = this.#text(at, pathLength);
    const names = this.#text(at + pathLength, namesLength);
    at += pathLength + namesLength;
    const answers = answersLength === 0 ? [] : JSON.parse(this.#text(at, answersLength));
    return {
      ...{ folder, mtimeMs, ctimeMs, kinds, from, to: from + length },
      names: count === 0 ? [] : names.split("/"),
      numbers: this.#numbers.subarray(firstNumber, firstNumber + perName * count),
      answers: new Map(answers),
    };
  }

  #text(at: number, length: number): string {
    return this.#bytes.toString("utf8", at, at + length);
  }
}

/** A folder as `KeptFolders` reads it. */
export function folderBytes(kept: KeptFolder): Uint8Array {
  const { folder, names, numbers, answers } = kept;
  // No name holds a `/`.
  const texts = [folder, names.join("/"), answers.size === 0 ? "" : JSON.stringify([...answers])] as const;
  const lengths = texts.map((text) => Buffer.byteLength(text));
  let at = (folderHead + numbers.length) * 8;
  const length = padded(at + names.length + lengths.reduce((sum, one) => sum + one, 0));
  const bytes = Buffer.from(new ArrayBuffer(length));
  const head = [length, ...lengths, names.length, kept.mtimeMs, kept.ctimeMs];
  const words = new Float64Array(bytes.buffer);
  words.set(head);
  words.set(numbers, folderHead);
  bytes.set(kept.kinds, at);
  at += names.length;
  for (const text of texts) at += bytes.write(text, at, "utf8");
  return bytes;
}

/** What a cache begins with whose folders are of that length. */
export function cacheHead(key: string, titles: string, length: number): Uint8Array {
  const lengths = [Buffer.byteLength(key), Buffer.byteLength(titles)] as const;
  const bytes = Buffer.from(new ArrayBuffer(padded(headLength + lengths[0] + lengths[1])));
  new Float64Array(bytes.buffer).set([format, bytes.length + length, ...lengths]);
  bytes.write(key + titles, headLength, "utf8");
  return bytes;
}
