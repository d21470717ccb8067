import { Worker } from "node:worker_threads";
import type { Disposable, Uri } from "vscode";
import type { RulesMessage, ScanAnswer, ScanRequest } from "../git/scanMessages";
import type { RuleSource } from "../ownRules/ownRules";
import type { FileFindings, FileScanner } from "./fileScanner";

/**
 * Scans files of this machine in a worker thread, so that typing stays free; everything else goes to `others`.
 * The worker starts with the first file.
 */
export class WorkerScanner implements FileScanner, Disposable {
  readonly #waiting = new Map<number, (findings: FileFindings) => void>();
  #worker: Worker | undefined;
  #lastId = 0;
  #sources: readonly RuleSource[] = [];

  constructor(
    readonly script: string,
    readonly others: FileScanner,
  ) {}

  useOwnRules(sources: readonly RuleSource[]): void {
    this.#sources = sources;
    this.#worker?.postMessage({ sources } satisfies RulesMessage);
  }

  scan(uri: Uri, path: string, maximumSize: number): Promise<FileFindings> {
    if (uri.scheme !== "file") return this.others.scan(uri, path, maximumSize);
    const files = [{ file: uri.fsPath, path }];
    const request: ScanRequest = { id: ++this.#lastId, files, maximumSize, minimumConfidence: "sample" };
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage(request);
    });
  }

  dispose(): void {
    void this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.script);
    worker.unref();
    if (this.#sources.length > 0) worker.postMessage({ sources: this.#sources } satisfies RulesMessage);
    worker.on("message", ({ id, files: [found] }: ScanAnswer) => {
      this.#waiting.get(id)?.(found!);
      this.#waiting.delete(id);
    });
    worker.on("error", () => undefined);
    worker.on("exit", () => this.#giveUp());
    return worker;
  }

  /** A worker that dies leaves its files unread; the next file starts a new one. */
  #giveUp(): void {
    this.#worker = undefined;
    for (const resolve of this.#waiting.values()) resolve({ findings: [], skipped: "unreadable" });
    this.#waiting.clear();
  }
}
