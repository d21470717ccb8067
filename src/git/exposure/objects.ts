import type { Git } from "./git";

/** The objects in which values can be, in an order in which git reads them fast, and those that are too large. */
export interface Listing {
  readonly ids: readonly string[];
  readonly large: readonly string[];
}

const checks = ["--buffer", "--batch-check=%(objecttype) %(objectsize) %(objectname)"] as const;

/**
 * The files, commits and tags that git has, on a branch or not.
 * @param maximumSize In bytes.
 * @throws GitError
 */
export async function listObjects(git: Git, maximumSize: number): Promise<Listing> {
  const all = ["--batch-all-objects", "--unordered"] as const;
  return listed(git.lines(["cat-file", ...all, ...checks]), maximumSize);
}

/** Those of some objects; what is not there is left out. @throws GitError */
export async function listSome(git: Git, ids: readonly string[], maximumSize: number): Promise<Listing> {
  if (ids.length === 0) return { ids: [], large: [] };
  return listed(git.lines(["cat-file", ...checks], `${ids.join("\n")}\n`), maximumSize);
}

async function listed(answers: AsyncIterable<readonly string[]>, maximumSize: number): Promise<Listing> {
  const ids: string[] = [];
  const large: string[] = [];
  for await (const lines of answers) {
    for (const line of lines) {
      if (line.startsWith("tree")) continue;
      const [, size, id] = line.split(" ");
      if (id !== undefined) (Number(size) > maximumSize ? large : ids).push(id);
    }
  }
  return { ids, large };
}

/** Hears of an object: its first `length` bytes are good until this returns. */
export type HearObject = (id: string, bytes: Uint8Array, length: number) => void;

/** Reads objects; those that are not there any more are left out. @throws GitError */
export async function readObjects(git: Git, ids: readonly string[], hear: HearObject): Promise<void> {
  if (ids.length === 0) return;
  const reader = new BatchReader(hear);
  for await (const chunk of git.stream(["cat-file", "--batch", "--buffer"], `${ids.join("\n")}\n`)) {
    reader.push(chunk);
  }
}

/** Takes apart what `cat-file --batch` prints. Source: https://git-scm.com/docs/git-cat-file#_batch_output */
class BatchReader {
  #line = "";
  #id: string | undefined;
  #size = 0;
  /** What of the object and the end of line behind it has come in earlier pieces. */
  #held = Buffer.alloc(1 << 16);
  #heldLength = 0;

  constructor(readonly hear: HearObject) {}

  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; )
      at = this.#id === undefined ? this.#head(chunk, at) : this.#body(chunk, at);
  }

  #head(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(10, at);
    this.#line += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
    if (end < 0) return chunk.length;
    const [id, , size] = this.#line.split(" ");
    this.#line = "";
    // Otherwise it is missing.
    if (size !== undefined) [this.#id, this.#size] = [id, Number(size)];
    return end + 1;
  }

  #body(chunk: Buffer, at: number): number {
    if (this.#heldLength === 0 && chunk.length - at > this.#size) {
      this.#tell(chunk.subarray(at, at + this.#size));
      return at + this.#size + 1;
    }
    const end = Math.min(chunk.length, at + this.#size + 1 - this.#heldLength);
    this.#makeRoom();
    this.#heldLength += chunk.copy(this.#held, this.#heldLength, at, end);
    if (this.#heldLength > this.#size) this.#tell(this.#held);
    return end;
  }

  #tell(bytes: Buffer): void {
    const id = this.#id!;
    this.#id = undefined;
    this.#heldLength = 0;
    this.hear(id, bytes, this.#size);
  }

  #makeRoom(): void {
    if (this.#heldLength > 0 || this.#size < this.#held.length) return;
    this.#held = Buffer.alloc(2 ** Math.ceil(Math.log2(this.#size + 1)));
  }
}
