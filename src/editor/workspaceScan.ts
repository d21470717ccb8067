import { minimatch } from "minimatch";
import {
  type CancellationToken,
  commands,
  Disposable,
  type LogOutputChannel,
  l10n,
  type Progress,
  ProgressLocation,
  Range,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { walk } from "../git/walk";
import type { FileFindings, FileScanner } from "./fileScanner";
import { fileTree } from "./paths";
import type { PlacedFinding, Session } from "./session";
import { maximumFileSize } from "./settings";

interface Tally {
  files: number;
  secrets: number;
  readonly skipped: Map<NonNullable<FileFindings["skipped"]>, number>;
}

type Report = Progress<{ message: string }>;

/** The command that scans every file of the workspace; what it finds stays until the secret or the file goes. */
export function registerWorkspaceScan(
  session: Session,
  scanner: FileScanner,
  log: LogOutputChannel,
): Disposable {
  const scan = new WorkspaceScan(session, scanner, log);
  return Disposable.from(
    scan,
    commands.registerCommand("tacit.scanWorkspace", () => scan.run()),
  );
}

class WorkspaceScan implements Disposable {
  #watcher: Disposable | undefined;
  #running = false;

  constructor(
    readonly session: Session,
    readonly scanner: FileScanner,
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
      const excludes = excludedFiles(root);
      const exclude = (path: string): boolean =>
        excludes.some((glob) => minimatch(path, glob, { dot: true }));
      for await (const path of walk(fileTree(root), { exclude })) {
        if (token.isCancellationRequested) break;
        const uri = Uri.joinPath(root, path);
        unseen.delete(uri.toString());
        await this.#scanFile(uri, path, tally);
        if (tally.files % 20 === 0) progress.report({ message: counts(tally) });
      }
    }
    if (!token.isCancellationRequested) for (const key of unseen) this.session.drop(Uri.parse(key));
    this.#conclude(tally, token.isCancellationRequested);
  }

  async #scanFile(uri: Uri, path: string, tally: Tally): Promise<void> {
    const { findings, skipped } = await this.scanner.scan(uri, path, maximumFileSize());
    tally.files++;
    if (skipped !== undefined) {
      tally.skipped.set(skipped, (tally.skipped.get(skipped) ?? 0) + 1);
      this.log.info(`Skipped ${path}: ${skipped}.`);
    }
    this.session.store(uri, findings.map(place));
    tally.secrets += this.session.findings(uri).length;
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
    const again = (uri: Uri): void => void this.#scanAgain(uri);
    const gone = (uri: Uri): void => {
      for (const stored of this.session.storedFiles()) {
        if (stored.toString() === uri.toString() || stored.path.startsWith(`${uri.path}/`))
          this.session.drop(stored);
      }
    };
    return Disposable.from(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(gone),
    );
  }

  async #scanAgain(uri: Uri): Promise<void> {
    if (!this.session.storedFiles().some((stored) => stored.toString() === uri.toString())) return;
    const path = workspace.asRelativePath(uri, false);
    const { findings } = await this.scanner.scan(uri, path, maximumFileSize());
    this.session.store(uri, findings.map(place));
  }
}

function counts({ files, secrets }: Tally): string {
  return l10n.t("{0} files, {1} secrets", files.toLocaleString(), secrets.toLocaleString());
}

/** The globs of `files.exclude` and of our own setting that are switched on for a folder. */
function excludedFiles(root: Uri): string[] {
  const files = workspace.getConfiguration("files", root).get<Record<string, unknown>>("exclude", {});
  const own = workspace.getConfiguration("tacit", root).get<readonly string[]>("scan.exclude", []);
  return [...Object.keys(files).filter((glob) => files[glob] === true), ...own];
}

function place(finding: FileFindings["findings"][number]): PlacedFinding {
  const { startLine, startColumn, endLine, endColumn } = finding;
  return { ...finding, range: new Range(startLine, startColumn, endLine, endColumn) };
}
