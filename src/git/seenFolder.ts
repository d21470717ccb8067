import { type KeptFolder, kindsOf, type Place, perName, type Stamp } from "./cacheFile";
import type { FileAnswer } from "./scanMessages";
import type { Entry } from "./tree";

/** A file as it is now, unless it is gone, and what is known of it. */
export interface Look {
  readonly stamp: Stamp | undefined;
  /** What is found in it, where nothing has changed. */
  readonly answer?: FileAnswer;
  /** That of bytes of the same size in which nothing is found. */
  readonly digest?: number;
}

/** What stands in a folder now, and what tells whether it still does; without that nothing can be said later. */
export interface Listing {
  readonly entries: readonly Entry[];
  readonly stamp: Pick<Stamp, "mtimeMs" | "ctimeMs"> | undefined;
}

/** What has been found in a file, and whether its stamp will tell it from what it is later. */
export interface Known {
  readonly stamp: Stamp;
  readonly answer: FileAnswer;
  readonly isLasting: boolean;
}

/** A folder in the course of a scan: what was known of it, and what has been seen of it. */
export class SeenFolder {
  readonly #names: string[];
  readonly #kinds: Uint8Array;
  #stamp: Pick<Stamp, "mtimeMs" | "ctimeMs">;
  /** What is known of the file of each name: new, or at which place it was known before and has not changed. */
  readonly #files: (Known | number | undefined)[] = [];
  /** How many are as they were, and of how many it is not known yet. */
  #same = 0;
  #expected = 0;
  #hasNew = false;
  /** The places of the last names that were looked at and put. */
  #looked = 0;
  #put = 0;

  /**
   * @param before What was known of the folder.
   * @param listing What stands in it now; without it, the same as before.
   */
  constructor(
    readonly path: string,
    readonly before: (KeptFolder & Place) | undefined,
    readonly listing?: Listing,
  ) {
    this.#names = listing === undefined ? [...(before?.names ?? [])] : listing.entries.map(([name]) => name);
    this.#kinds = listing === undefined ? (before?.kinds ?? new Uint8Array()) : kindsOf(listing.entries);
    this.#stamp = (listing === undefined ? before : listing.stamp) ?? never;
  }

  look(name: string, stamp: Stamp | undefined): Look {
    const { before } = this;
    this.#looked = this.#placeOf(name, this.#looked);
    const place =
      before === undefined || stamp === undefined ? -1 : placeIn(before.names, name, this.#looked);
    if (place < 0) {
      this.#expected++;
      return { stamp };
    }
    return this.#compare(before!, place, stamp!);
  }

  #compare({ numbers, answers }: KeptFolder, place: number, stamp: Stamp): Look {
    const { size, mtimeMs, ctimeMs } = stamp;
    const at = place * perName;
    if (numbers[at] === size && numbers[at + 1] === mtimeMs && numbers[at + 2] === ctimeMs) {
      this.#files[this.#looked] = place;
      this.#same++;
      return { stamp, answer: answers.get(place) ?? { findings: [], bytes: size } };
    }
    this.#expected++;
    const digest = numbers[at + 3]!;
    return numbers[at] === size && !Number.isNaN(digest) ? { stamp, digest } : { stamp };
  }

  /** Takes what is known of a file that was looked at in vain; nothing of one that could not be read. */
  put(name: string, known: Known | undefined): void {
    this.#expected--;
    if (known === undefined) return;
    this.#hasNew = true;
    this.#put = this.#placeOf(name, this.#put);
    this.#files[this.#put] = known;
  }

  /** Whether everything that was looked at has been put. */
  get isComplete(): boolean {
    return this.#expected === 0;
  }

  /** Where the folder stands in the cache as it is now; undefined where it is not. */
  get unchanged(): Place | undefined {
    const { before } = this;
    if (before === undefined || this.#hasNew || this.#same !== filesKnown(before)) return undefined;
    const { mtimeMs, ctimeMs } = this.#stamp;
    const isSame =
      this.listing === undefined ||
      (Object.is(mtimeMs, before.mtimeMs) &&
        Object.is(ctimeMs, before.ctimeMs) &&
        Buffer.compare(this.#kinds, before.kinds) === 0 &&
        this.#names.join("/") === before.names.join("/"));
    return isSame ? before : undefined;
  }

  /** What is known of the folder now. */
  kept(): KeptFolder {
    const numbers = new Float64Array(this.#names.length * perName).fill(Number.NaN);
    const answers = new Map<number, FileAnswer>();
    const kinds = new Uint8Array(this.#names.length);
    kinds.set(this.#kinds);
    this.#files.forEach((file, n) => {
      if (file === undefined) return;
      const answer = typeof file === "number" ? this.before!.answers.get(file) : answerOf(file);
      if (answer !== undefined) answers.set(n, answer);
      numbers.set(
        typeof file === "number"
          ? this.before!.numbers.subarray(file * perName, (file + 1) * perName)
          : numbersOf(file),
        n * perName,
      );
    });
    const { mtimeMs, ctimeMs } = this.#stamp;
    return { folder: this.path, mtimeMs, ctimeMs, names: this.#names, kinds, numbers, answers };
  }

  #placeOf(name: string, last: number): number {
    const place = placeIn(this.#names, name, last);
    if (place >= 0) return place;
    // It came after the folder was listed.
    this.#stamp = never;
    return this.#names.push(name) - 1;
  }
}

const never = { mtimeMs: Number.NaN, ctimeMs: Number.NaN };

/** Files come in the order of their names, so that the next is soon found. */
function placeIn(names: readonly string[], name: string, last: number): number {
  const place = names[last] === name ? last : names.indexOf(name, last);
  return place < 0 ? names.indexOf(name) : place;
}

function filesKnown({ numbers }: KeptFolder): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at += perName) if (!Number.isNaN(numbers[at])) count++;
  return count;
}

function isPlain({ findings, skipped, isPartial }: FileAnswer): boolean {
  return findings.length === 0 && skipped === undefined && !isPartial;
}

/** What is remembered of the answer; nothing where nothing was found. */
function answerOf({ answer, isLasting }: Known): FileAnswer | undefined {
  return isLasting && !isPlain(answer) ? answer : undefined;
}

/** A digest is kept of what nothing is found in: where a value is, it could be tried out. */
function numbersOf({ stamp, answer, isLasting }: Known): readonly number[] {
  const digest = isPlain(answer) ? (answer.digest ?? Number.NaN) : Number.NaN;
  const times = isLasting ? [stamp.mtimeMs, stamp.ctimeMs] : [Number.NaN, Number.NaN];
  return [isLasting || !Number.isNaN(digest) ? stamp.size : Number.NaN, ...times, digest];
}
