import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { FirstSeen, Reach } from "../../lifecycle/exposure";

/** What is known of one needle. */
export interface Known {
  /** So many of the objects that were read, from the first on, have been searched for it. */
  searched: number;
  /** Those that hold it. */
  readonly hits: Set<string>;
  first?: FirstSeen & { readonly reach: Reach };
}

/** What earlier searches of a repository have found, without any value. */
export interface Memory {
  /** Which repository state it is of: see `State`. */
  objects: string;
  refs: string;
  index: string;
  depth: string;
  /** The ids of all objects that were read, in that order. */
  read: string[];
  /** Those that were too large to be read. */
  large: readonly string[];
  /** Those that had files of their own, and what else there was: see `State`. */
  loose: readonly string[];
  packed: string;
  /** By their keyed names. */
  readonly needles: Map<string, Known>;
  /** Which objects stand for a file in Git LFS, by the file's id. */
  readonly pointers: Map<string, Set<string>>;
  /** How far the objects that hold a needle have reached, by their ids. */
  reach: Map<string, Reach>;
  /** Whether all that was walked to learn that is here. */
  isWhole: boolean;
  remoteRoots: readonly string[];
}

/** Changes with what a memory consists of and with what is looked for. */
const format = 1;

/**
 * Keeps a memory in a file that only the key opens. Needles are called by their HMAC, since whoever has a hash of a value
 * can try the likely values; all of it is encrypted, since the id of an object is a hash of what it holds as well.
 */
export class ExposureCache {
  readonly #naming: Uint8Array;
  readonly #sealing: Uint8Array;
  readonly #file: string | undefined;

  /**
   * @param key At least 16 bytes, known to nobody else.
   * @param place The folder for the file, and what it is of; without it, nothing is kept.
   */
  constructor(key: Uint8Array, place?: { readonly folder: string; readonly of: string }) {
    const [naming, sealing] = ["names", "file"].map(
      (use) => new Uint8Array(hkdfSync("sha256", key, "", `tacit exposure v1 ${use}`, 32)),
    );
    this.#naming = naming!;
    this.#sealing = sealing!;
    this.#file = place && join(place.folder, `exposure-${this.nameOf(place.of).slice(0, 16)}.bin`);
  }

  /** The name under which a value is kept. */
  nameOf(value: string): string {
    return createHmac("sha256", this.#naming).update(value).digest("hex");
  }

  /** What was kept; empty where there is nothing, or where it cannot be read. */
  load(maximumSize: number): Memory {
    try {
      const bytes = readFileSync(this.#file!);
      const cipher = createDecipheriv("aes-256-gcm", this.#sealing, bytes.subarray(0, 12));
      cipher.setAAD(headOf(maximumSize)).setAuthTag(bytes.subarray(12, 28));
      return deserialize(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]));
    } catch {
      return empty();
    }
  }

  /** Where it cannot be written, the next search reads everything again. */
  save(memory: Memory, maximumSize: number): void {
    if (this.#file === undefined) return;
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.#sealing, nonce).setAAD(headOf(maximumSize));
    const body = Buffer.concat([cipher.update(serialize(memory)), cipher.final()]);
    const draft = `${this.#file}.${process.pid}.${nonce.toString("hex")}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(draft, Buffer.concat([nonce, cipher.getAuthTag(), body]), { mode: 0o600 });
      renameSync(draft, this.#file);
    } catch {}
  }
}

function headOf(maximumSize: number): Buffer {
  return Buffer.from(`${format} ${maximumSize}`);
}

function empty(): Memory {
  return {
    ...{
      objects: "",
      refs: "",
      index: "",
      isWhole: true,
      depth: "",
      read: [],
      large: [],
      loose: [],
      packed: "",
      remoteRoots: [],
    },
    ...{ needles: new Map(), pointers: new Map(), reach: new Map() },
  };
}
