import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Rule } from "../engine/rule";
import type { FileAnswer } from "./scanMessages";

/** Another number here makes all caches void. */
const format = 1;
/** A file that was changed so shortly before it was read may have changed again within the clock's grain, in milliseconds. */
const grain = 2000;

/** What tells a file from what it was: its size in bytes, and when it and what is known of it were changed. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** Which nobody can set back. */
  readonly ctimeMs: number;
}

/** A file as it is now, unless it is gone, and what is found in it if that is known. */
export interface Look {
  readonly stamp: Stamp | undefined;
  readonly answer?: FileAnswer;
}

/** A stamp, and what was found when the file had it. */
type Entry = readonly [size: number, mtimeMs: number, ctimeMs: number, answer?: FileAnswer];

/**
 * What earlier scans have found, so that files that have not changed since need not be read. It holds no text and no
 * value. A cache that cannot be read is empty, and one that cannot be written is left.
 */
export class ScanCache {
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #seen = new Map<string, Entry>();
  #hasNew = false;

  /**
   * @param file Where it is kept.
   * @param key Of everything but the files that decides what is found: see `cacheKey`.
   * @param begin When the scan begins, in milliseconds since 1970.
   */
  constructor(
    readonly file: string,
    readonly key: string,
    readonly begin = Date.now(),
  ) {
    this.#known = read(file, key);
  }

  /** What is found in a file that has not changed since; for one that has to be scanned, what `put` wants of it. */
  look(file: string): Look {
    const stamp = statSync(file, { throwIfNoEntry: false });
    const entry = this.#known.get(file);
    if (entry === undefined || stamp === undefined) return { stamp };
    const [size, mtimeMs, ctimeMs, answer = { findings: [], bytes: size }] = entry;
    if (size !== stamp.size || mtimeMs !== stamp.mtimeMs || ctimeMs !== stamp.ctimeMs) return { stamp };
    this.#seen.set(file, entry);
    return { stamp, answer };
  }

  put(file: string, stamp: Stamp | undefined, answer: FileAnswer): void {
    if (stamp === undefined || stamp.ctimeMs > this.begin - grain || answer.skipped === "unreadable") return;
    const { size, mtimeMs, ctimeMs } = stamp;
    const isPlain = answer.findings.length === 0 && answer.skipped === undefined && !answer.isPartial;
    this.#hasNew = true;
    this.#seen.set(file, isPlain ? [size, mtimeMs, ctimeMs] : [size, mtimeMs, ctimeMs, answer]);
  }

  /** Keeps what was seen since the cache was made; files that were not are forgotten. */
  save(): void {
    if (!this.#hasNew && this.#seen.size === this.#known.size) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      const draft = `${this.file}.${process.pid}.tmp`;
      writeFileSync(draft, JSON.stringify({ format, digest: this.key, files: [...this.#seen] }), {
        mode: 0o600,
      });
      renameSync(draft, this.file);
    } catch {
      // The next scan reads everything again.
    }
  }
}

/** A digest of what decides what is found in a file: the rules, and in which version of this program. */
export function cacheKey(version: string, rules: readonly Rule[], ...others: readonly unknown[]): string {
  const catalogue = rules.map(({ id, pattern, keywords, confidence }) => [
    id,
    pattern.source,
    keywords,
    confidence,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([version, catalogue, others]))
    .digest("hex");
}

function read(file: string, key: string): Map<string, Entry> {
  try {
    const cache = JSON.parse(readFileSync(file, "utf8"));
    if (cache.format === format && cache.digest === key) return new Map(cache.files);
  } catch {
    // There is none yet, or it was cut off.
  }
  return new Map();
}
