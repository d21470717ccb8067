import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CancellationToken, Disposable, Uri } from "vscode";
import type {
  CancelMessage,
  FolderProgress,
  FolderRequest,
  RulesMessage,
  ScanAnswer,
  ScanRequest,
} from "../git/scanMessages";
import type { RuleSource } from "../ownRules/ownRules";
import type { FileFindings, FileScanner, FoundFile, ScanLimits } from "./fileScanner";

/**
 * Scans files of this machine in a worker thread, so that typing stays free; everything else goes to `others`.
 * The worker starts with the first file.
 */
export class WorkerScanner implements FileScanner, Disposable {
  readonly #waiting = new Map<number, (findings: FileFindings) => void>();
  readonly #folders = new Map<number, (progress: FolderProgress) => void>();
  #worker: Worker | undefined;
  #lastId = 0;
  #sources: readonly RuleSource[] = [];

  constructor(
    readonly script: string,
    readonly others: FileScanner,
    /** A folder of this machine for what is remembered of workspace scans; undefined for none. */
    readonly storage: string | undefined,
  ) {}

  useOwnRules(sources: readonly RuleSource[]): void {
    this.#sources = sources;
    this.#worker?.postMessage({ sources } satisfies RulesMessage);
  }

  scan(uri: Uri, path: string, limits: ScanLimits): Promise<FileFindings> {
    if (uri.scheme !== "file") return this.others.scan(uri, path, limits);
    const files = [{ file: uri.fsPath, path }];
    const request: ScanRequest = { id: ++this.#lastId, files, ...limits, minimumConfidence: "sample" };
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage(request);
    });
  }

  scanFolder(
    root: Uri,
    excludes: readonly string[],
    limits: ScanLimits,
    hear: (found: readonly FoundFile[], count: number) => void | Promise<void>,
    token: CancellationToken,
  ): Promise<void> | undefined {
    if (root.scheme !== "file") return undefined;
    const id = ++this.#lastId;
    const folder = root.fsPath;
    const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
    const cache = this.storage === undefined ? undefined : join(this.storage, `scan-${name}.bin`);
    this.#worker ??= this.#start();
    this.#worker.postMessage({
      ...{ id, folder, excludes, ...limits, cache, minimumConfidence: "sample" },
    } satisfies FolderRequest);
    const cancelling = token.onCancellationRequested(() =>
      this.#worker?.postMessage({ cancel: id } satisfies CancelMessage),
    );
    return new Promise<void>((resolve) => {
      let heard: Promise<void> = Promise.resolve();
      this.#folders.set(id, ({ found, count, isDone }) => {
        heard = heard.then(() => hear(found, count));
        if (isDone) void heard.then(resolve);
      });
    }).finally(() => {
      this.#folders.delete(id);
      cancelling.dispose();
    });
  }

  dispose(): void {
    void this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.script);
    worker.unref();
    if (this.#sources.length > 0) worker.postMessage({ sources: this.#sources } satisfies RulesMessage);
    worker.on("message", (message: ScanAnswer | FolderProgress) => {
      if ("isDone" in message) {
        this.#folders.get(message.id)?.(message);
        return;
      }
      this.#waiting.get(message.id)?.(message.files[0]!);
      this.#waiting.delete(message.id);
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
    for (const [id, hear] of this.#folders) hear({ id, found: [], count: 0, isDone: true });
  }
}
