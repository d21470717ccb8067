import { createHash, createHmac, hkdfSync } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoreError } from "../storeError";
import { readText, writeText } from "../textFile";
import type { Variable } from "./text";

/** The seals of one file: by the public key that it is encrypted for, and the variable's name. */
export type FileSeals = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What is not as it was written here. `swapped`: the value of another variable stands there; `edited`: any other that was not
 * sealed; `unsealed`: a variable that never was; `removed`: one that is gone.
 */
export interface Verdict {
  readonly name: string;
  readonly is: "swapped" | "edited" | "unsealed" | "removed";
  /** Of `swapped`: whose value it is. */
  readonly of?: string;
}

/**
 * The seal of an encrypted value at its place. dotenvx binds a value to neither its name nor its file, and anyone can encrypt
 * for the public key: whoever may change the file can swap two values or put in one of their own. A seal takes the
 * private key, so who can read the file can check it, and who can only write it cannot forge it.
 */
export function sealOf(privateKey: string, file: string, name: string, encrypted: string): string {
  const key = Buffer.from(hkdfSync("sha256", Buffer.from(privateKey, "hex"), "", "tacit seals", 32));
  const digest = createHash("sha256").update(encrypted).digest("hex");
  return createHmac("sha256", key)
    .update(JSON.stringify([file, name, digest]))
    .digest("hex");
}

/**
 * Compares what a file holds with its seals.
 * @param seal As `sealOf` for the file and its key.
 */
export function verdictsOf(
  variables: ReadonlyMap<string, Variable>,
  seals: Readonly<Record<string, string>>,
  seal: (name: string, encrypted: string) => string,
): readonly Verdict[] {
  const names = Object.keys(seals);
  const judged = [...variables.values()].flatMap(({ name, held, encrypted }): Verdict[] => {
    const known = Object.hasOwn(seals, name);
    if (!encrypted) return known ? [{ name, is: "edited" }] : [];
    if (known && seals[name] === seal(name, held)) return [];
    const of = names.find((other) => other !== name && seals[other] === seal(other, held));
    if (of !== undefined) return [{ name, is: "swapped", of }];
    return [{ name, is: known ? "edited" : "unsealed" }];
  });
  const gone = names.filter((name) => !variables.has(name));
  return [...judged, ...gone.map((name): Verdict => ({ name, is: "removed" }))];
}

/** Where the seals of a workspace stand, from the folder that holds `.tacit`. */
export const sealsFile = ".tacit/seals.json";

/**
 * The seals of a workspace's files. They are committed: a swap that a pull request brings is then seen by everyone who has
 * the key, on a new clone too, where seals of one's own would know nothing and take every pull for an edit. What they
 * cannot tell is an older value that was put back together with its older seal; the history shows that.
 */
export class SealBook {
  readonly #path: string;

  /** @param root The folder that holds `.tacit`. */
  constructor(root: string) {
    this.#path = join(root, sealsFile);
  }

  /** @param file Its path from the root, with `/`. */
  async of(file: string): Promise<FileSeals> {
    return booked(await readText(sealsFile, this.#path))[file] ?? {};
  }

  /** What becomes of the text of all seals; nothing is written. */
  async plan(file: string, change: (seals: FileSeals) => FileSeals): Promise<SealsChange> {
    const before = await readText(sealsFile, this.#path);
    const book = booked(before);
    const after = written({ ...book, [file]: change(book[file] ?? {}) });
    return { path: this.#path, before, after: after === written(book) ? before : after };
  }

  /**
   * Writes the seals of a file, unless they stay the same.
   * @returns Puts back what there was.
   */
  async change(file: string, change: (seals: FileSeals) => FileSeals): Promise<() => Promise<void>> {
    const { before, after } = await this.plan(file, change);
    if (after === undefined || after === before) return async () => {};
    await mkdir(dirname(this.#path), { recursive: true });
    await writeText(sealsFile, this.#path, before, after);
    return () => writeText(sealsFile, this.#path, after, before ?? written({}));
  }
}

/** The text of the seals' file before and after a change; undefined when there is none. */
export interface SealsChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Book = Readonly<Record<string, FileSeals>>;

function booked(text: string | undefined): Book {
  try {
    const book: unknown = JSON.parse(text ?? "{}");
    if (typeof book === "object" && book !== null) return book as Book;
  } catch {}
  throw new StoreError("damaged", sealsFile, { detail: "not as it was written" });
}

/** Sorted, a seal a line, so that versions of it can be merged. What is empty is left out. */
function written(book: Book): string {
  return `${JSON.stringify(sorted(book), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  const kept = entries.filter(
    ([, each]) => typeof each !== "object" || Object.keys(each as object).length > 0,
  );
  return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}
