import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Engine } from "../engine/scan";
import type { RuleSource } from "../ownRules/ownRules";
import { FileReader } from "./fileReader";
import type { FileAnswer, FileToScan, RulesMessage, ScanAnswer, ScanRequest } from "./scanMessages";
import { type ScanOptions, scanFile } from "./scanRead";

export interface PoolOptions extends ScanOptions {
  /** Of this thread. */
  readonly engine: Engine;
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

interface Batch<F> {
  readonly files: readonly F[];
  answers?: readonly FileAnswer[];
}

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
  #files: F[] = [];
  #lastId = 0;
  #bytes = 0;
  #wake = (): void => undefined;

  /** @param found Hears what was found in each file, in the order in which they were added. */
  constructor(
    readonly options: PoolOptions,
    readonly found: (file: F, answer: FileAnswer) => void,
  ) {}

  /** Takes a file; resolves when there is time for another. */
  async add(file: F): Promise<void> {
    this.#files.push(file);
    if (this.#files.length === batchSize) await this.#dispatch();
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
    const batch: Batch<F> = { files: this.#files };
    this.#files = [];
    this.#batches.push(batch);
    const helper = this.#helpers.find(({ sent }) => sent.size < ahead);
    if (helper === undefined) this.#scanHere(batch);
    else this.#send(batch, helper);
    this.#tell();
    if (this.#helpers.length === 0 && this.#bytes > (this.options.alone ?? 40_000_000)) this.#start();
    // Answers come in meanwhile.
    if (this.#helpers.length > 0) await setImmediate();
  }

  #start(): void {
    const { script, sources } = this.options;
    for (let n = 1; n < Math.min(availableParallelism(), mostThreads); n++) {
      const helper: Helper = { worker: new Worker(script), sent: new Map() };
      helper.worker.postMessage({ sources } satisfies RulesMessage);
      helper.worker.on("message", ({ id, files }: ScanAnswer) => {
        helper.sent.get(id)!.answers = files;
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
    const files = batch.files.map(({ file, path }) => ({ file, path }));
    const { maximumSize, minimumConfidence } = this.options;
    worker.postMessage({ id, files, maximumSize, minimumConfidence } satisfies ScanRequest);
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
    const { engine } = this.options;
    batch.answers = batch.files.map((file): FileAnswer => {
      const { text, ...answer } = scanFile(engine, this.#reader, file, this.options);
      this.#bytes += answer.bytes;
      return answer;
    });
  }

  #tell(): void {
    for (let [first] = this.#batches; first?.answers !== undefined; [first] = this.#batches) {
      this.#batches.shift();
      first.files.forEach((file, index) => {
        this.found(file, first!.answers![index]!);
      });
    }
    if (this.#batches.length === 0) this.#wake();
  }
}
