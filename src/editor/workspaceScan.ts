import {
  type CancellationToken,
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type Progress,
  ProgressLocation,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { countOf } from "../engine/locate";
import type { FileFindings, FileScanner, FoundFile } from "./fileScanner";
import { placed } from "./liveDocument";
import type { Session } from "./session";
import { scanLimits } from "./settings";
import type { FolderSuppressions } from "./suppressions";
import { excludedFiles, workspaceFiles } from "./workspaceFiles";

/** So many files are read at a time where each is asked for by itself. */
const atOnce = 8;

type Skipped = NonNullable<FileFindings["skipped"]> | "in part";

interface Tally {
  files: number;
  secrets: number;
  readonly skipped: Map<Skipped, number>;
}

type Report = Progress<{ message: string }>;

/** The command that scans every file of the workspace; what it finds stays until the secret or the file goes. */
export function registerWorkspaceScan(
  session: Session,
  scanner: FileScanner,
  suppressions: FolderSuppressions,
  log: LogOutputChannel,
): Disposable {
  const scan = new WorkspaceScan(session, scanner, suppressions, log);
  return Disposable.from(
    scan,
    commands.registerCommand("tacit.scanWorkspace", () => scan.run()),
  );
}

class WorkspaceScan implements Disposable {
  #watcher: Disposable | undefined;
  #running = false;
  /** Files of which something was left out, by their names as text. */
  readonly #suppressed = new Set<string>();

  constructor(
    readonly session: Session,
    readonly scanner: FileScanner,
    readonly suppressions: FolderSuppressions,
    readonly log: LogOutputChannel,
  ) {}

  async run(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      void window.showInformationMessage(l10n.t("Open a folder to scan it for secrets."));
      return;
    }
    if (this.#running) return;
    this.#running = true;
    this.#watcher ??= this.#watch();
    try {
      const options = {
        location: ProgressLocation.Notification,
        title: l10n.t("Scanning for secrets"),
        cancellable: true,
      };
      await window.withProgress(options, (progress, token) => this.#scan(folders, progress, token));
    } finally {
      this.#running = false;
    }
  }

  dispose(): void {
    this.#watcher?.dispose();
  }

  async #scan(
    folders: readonly WorkspaceFolder[],
    progress: Report,
    token: CancellationToken,
  ): Promise<void> {
    const tally: Tally = { files: 0, secrets: 0, skipped: new Map() };
    const unseen = new Set(this.session.storedFiles().map(String));
    for (const { uri: root } of folders) {
      const seen = (uri: Uri): void => {
        unseen.delete(uri.toString());
      };
      await (this.#scanWhole(root, tally, seen, progress, token) ??
        this.#scanEach(root, tally, seen, progress, token));
    }
    if (!token.isCancellationRequested) for (const key of unseen) this.session.drop(Uri.parse(key));
    this.#conclude(tally, token.isCancellationRequested);
  }

  /** In one go, where that can be done. Files in which nothing is found are not heard of. */
  #scanWhole(
    root: Uri,
    tally: Tally,
    seen: (uri: Uri) => void,
    progress: Report,
    token: CancellationToken,
  ): Promise<void> | undefined {
    const before = tally.files;
    const hear = (found: readonly FoundFile[], count: number): void => {
      tally.files = before + count;
      for (const { path, ...one } of found) {
        const uri = Uri.joinPath(root, path);
        if (one.findings.length > 0) seen(uri);
        this.#keep(uri, one);
        this.#count(uri, path, skippedOf(one), tally);
      }
      progress.report({ message: counts(tally) });
    };
    return this.scanner.scanFolder?.(root, excludedFiles(root), scanLimits(), hear, token);
  }

  async #scanEach(
    root: Uri,
    tally: Tally,
    seen: (uri: Uri) => void,
    progress: Report,
    token: CancellationToken,
  ): Promise<void> {
    const running = new Set<Promise<void>>();
    for await (const { uri, path } of workspaceFiles(root)) {
      if (token.isCancellationRequested) break;
      seen(uri);
      const reading = this.#read(uri, path).then((skipped) => {
        tally.files++;
        this.#count(uri, path, skipped, tally);
        if (tally.files % 20 === 0) progress.report({ message: counts(tally) });
        running.delete(reading);
      });
      running.add(reading);
      if (running.size >= atOnce) await Promise.race(running);
    }
    await Promise.all(running);
  }

  #count(uri: Uri, path: string, skipped: Skipped | undefined, tally: Tally): void {
    if (skipped !== undefined) {
      tally.skipped.set(skipped, (tally.skipped.get(skipped) ?? 0) + 1);
      this.log.info(`Skipped ${path}: ${skipped}.`);
    }
    tally.secrets += countOf(this.session.findings(uri));
  }

  async #read(uri: Uri, path: string): Promise<Skipped | undefined> {
    const found = await this.scanner.scan(uri, path, scanLimits());
    this.#keep(uri, found);
    return skippedOf(found);
  }

  #keep(uri: Uri, { findings, suppressed = 0 }: FileFindings): void {
    if (suppressed > 0) this.#suppressed.add(uri.toString());
    else this.#suppressed.delete(uri.toString());
    this.session.store(uri, findings.map(placed));
  }

  #conclude(tally: Tally, cancelled: boolean): void {
    const skipped = [...tally.skipped].map(([reason, count]) => `${count} ${reason}`).join(", ");
    const outcome = skipped === "" ? counts(tally) : `${counts(tally)} (${l10n.t("skipped: {0}", skipped)})`;
    const sentence = cancelled
      ? l10n.t("Scan cancelled: {0}.", outcome)
      : l10n.t("Scan finished: {0}.", outcome);
    this.log.info(sentence);
    const show = l10n.t("Show Problems");
    void window.showInformationMessage(sentence, ...(tally.secrets > 0 ? [show] : [])).then((choice) => {
      if (choice === show) void commands.executeCommand("tacit.showFindings");
    });
  }

  /** Keeps what was found true: a file that changes on disk is scanned again, one that goes is forgotten. */
  #watch(): Disposable {
    const watcher = workspace.createFileSystemWatcher("**/*");
    const again = (uri: Uri): void => {
      if (this.#isKnown(uri)) void this.#readAgain(uri);
    };
    const all = (): void => {
      for (const uri of this.#known()) void this.#readAgain(uri);
    };
    const gone = (uri: Uri): void => {
      for (const stored of this.session.storedFiles()) {
        if (stored.toString() === uri.toString() || stored.path.startsWith(`${uri.path}/`))
          this.session.drop(stored);
      }
      this.#suppressed.delete(uri.toString());
    };
    return Disposable.from(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(gone),
      this.suppressions.onDidChange(all),
    );
  }

  /** The files that the scan has found something in, shown or left out. */
  #known(): Uri[] {
    const keys = new Set([...this.session.storedFiles().map(String), ...this.#suppressed]);
    return [...keys].map((key) => Uri.parse(key));
  }

  #isKnown(uri: Uri): boolean {
    const key = uri.toString();
    return (
      this.#suppressed.has(key) || this.session.storedFiles().some((stored) => stored.toString() === key)
    );
  }

  async #readAgain(uri: Uri): Promise<void> {
    await this.#read(uri, workspace.asRelativePath(uri, false));
  }
}

function skippedOf({ skipped, isPartial }: FileFindings): Skipped | undefined {
  return skipped ?? (isPartial ? "in part" : undefined);
}

function counts({ files, secrets }: Tally): string {
  return l10n.t("{0} files, {1} secrets", files.toLocaleString(), secrets.toLocaleString());
}
