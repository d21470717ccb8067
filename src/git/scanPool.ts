import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Engine } from "../engine/scan";
import type { RuleSource } from "../ownRules/ownRules";
import { FileReader } from "./fileReader";
import type {
  FileAnswer,
  FileToScan,
  RulesMessage,
  ScanAnswer,
  ScanOptions,
  ScanRequest,
} from "./scanMessages";
import { scanFile } from "./scanRead";

export interface PoolOptions extends ScanOptions {
  /** Of this thread, when there is something to scan. */
  readonly engine: () => Engine;
  /** What the others make their own rules of. */
  readonly sources: readonly RuleSource[];
  /** The bundle of the scan worker. */
  readonly script: string;
  /** So many bytes are scanned by this thread alone: the others take as long to start. Default 40 million. */
  readonly alone?: number;
}

/** A batch for one thread has so many files. */
const batchSize = 64;
/** So many batches wait for each of the other threads. */
const ahead = 3;

/** More threads than this wait for the disk, or for one another. */
const mostThreads = 4;

/** A file, and what is found in it as soon as that is known. */
interface Task<F> {
  readonly file: F;
  /** See `FileToScan.digest`. */
  readonly digest: number | undefined;
  answer: FileAnswer | undefined;
}

/** What is known of a file before it is read. */
interface Known {
  readonly answer?: FileAnswer | undefined;
  readonly digest?: number | undefined;
}

interface Batch<F> {
  readonly tasks: readonly Task<F>[];
  isDone: boolean;
}

/** A thread's garbage is collected as soon as there is some: what it keeps of a file is little. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

interface Helper {
  readonly worker: Worker;
  /** By the id of the request. */
  readonly sent: Map<number, Batch<FileToScan>>;
}

/**
 * Reads and scans files, of many in several threads, this one among them, which is blocked meanwhile. What it keeps
 * grows with the number of files that are scanned at a time, not with that of all.
 */
export class ScanPool<F extends FileToScan> {
  readonly #reader = new FileReader();
  readonly #helpers: Helper[] = [];
  /** In order, those that are not told yet. */
  readonly #batches: Batch<F>[] = [];
  #tasks: Task<F>[] = [];
  #lastId = 0;
  #bytes = 0;
  #wake = (): void => undefined;

  /** @param found Hears what was found in each file, in the order in which they were added. */
  constructor(
    readonly options: PoolOptions,
    readonly found: (file: F, answer: FileAnswer) => void,
  ) {}

  /**
   * Takes a file; resolves when there is time for another, undefined when there is now.
   * @param known What is found in it, or the digest of bytes in which nothing is.
   */
  add(file: F, { answer, digest }: Known = {}): Promise<void> | undefined {
    this.#tasks.push({ file, digest, answer });
    return this.#tasks.length === batchSize ? this.#dispatch() : undefined;
  }

  /** Whether all that was added has been told. */
  get isIdle(): boolean {
    return this.#tasks.length === 0 && this.#batches.length === 0;
  }

  /** Resolves when all that was added has been told. */
  async end(): Promise<void> {
    await this.#dispatch();
    while (this.#batches.length > 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    await Promise.all(this.#helpers.map(({ worker }) => worker.terminate()));
  }

  async #dispatch(): Promise<void> {
    const batch: Batch<F> = { tasks: this.#tasks, isDone: false };
    this.#tasks = [];
    this.#batches.push(batch);
    const helper = this.#helpers.find(({ sent }) => sent.size < ahead);
    if (helper === undefined) this.#scanHere(batch);
    else this.#send(batch, helper);
    this.#tell();
    if (this.#helpers.length === 0 && this.#bytes > (this.options.alone ?? 40_000_000)) this.#start();
    // Answers and whatever else waits for this thread come in meanwhile.
    await setImmediate();
  }

  #start(): void {
    const { script, sources } = this.options;
    for (let n = 1; n < Math.min(availableParallelism(), mostThreads); n++) {
      const helper: Helper = { worker: new Worker(script, { resourceLimits }), sent: new Map() };
      helper.worker.postMessage({ sources } satisfies RulesMessage);
      helper.worker.on("message", ({ id, files }: ScanAnswer) => {
        const batch = helper.sent.get(id)!;
        unanswered(batch).forEach((task, index) => {
          task.answer = files[index]!;
        });
        batch.isDone = true;
        helper.sent.delete(id);
        this.#tell();
      });
      helper.worker.on("error", () => undefined);
      helper.worker.on("exit", () => this.#giveUp(helper));
      this.#helpers.push(helper);
    }
  }

  #send(batch: Batch<F>, { worker, sent }: Helper): void {
    const id = ++this.#lastId;
    sent.set(id, batch);
    const files = unanswered(batch).map(({ file: { file, path }, digest }) => ({ file, path, digest }));
    const { maximumSize, minimumConfidence, digests, marks, skips } = this.options;
    worker.postMessage({
      ...{ id, files, maximumSize, minimumConfidence, digests, marks, skips },
    } satisfies ScanRequest);
  }

  /** What a thread that has died was to do is done here. */
  #giveUp(helper: Helper): void {
    this.#helpers.splice(this.#helpers.indexOf(helper), 1);
    this.#bytes = Number.NEGATIVE_INFINITY;
    for (const batch of helper.sent.values()) this.#scanHere(batch);
    helper.sent.clear();
    this.#tell();
  }

  #scanHere(batch: Batch<FileToScan>): void {
    for (const task of unanswered(batch)) {
      const { file, path } = task.file;
      const read = { file, path, digest: task.digest };
      const { text, ...answer } = scanFile(this.options.engine, this.#reader, read, this.options);
      this.#bytes += answer.bytes;
      task.answer = answer;
    }
    batch.isDone = true;
  }

  #tell(): void {
    while (this.#batches[0]?.isDone === true) {
      for (const { file, answer } of this.#batches.shift()!.tasks) this.found(file, answer!);
    }
    if (this.#batches.length === 0) this.#wake();
  }
}

function unanswered<F>({ tasks }: Batch<F>): readonly Task<F>[] {
  return tasks.filter(({ answer }) => answer === undefined);
}
