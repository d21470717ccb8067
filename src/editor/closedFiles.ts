import { Disposable, type FileSystemWatcher, RelativePattern, type Uri, workspace } from "vscode";
import { alternatives } from "../masking/curtain";
import type { MaskFormat } from "../masking/format";
import { leadsOf } from "../masking/leads";
import { Lines } from "../util/lines";
import type { RowCover } from "./rowCover";

/** As many files of a workspace are read, each up to as many bytes. */
const mostFiles = 500;
const mostBytes = 500_000;

/** How long after the start, or after a change of settings, files are read, in milliseconds. */
const patience = 1500;

/**
 * Lets the rows of a search be covered that show lines of masked files which are not open. Of the files only what stands
 * before their values is kept.
 */
export class ClosedFiles implements Disposable {
  #watchers: readonly FileSystemWatcher[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param formatOf How the values of a file are hidden; undefined when they are not. */
  constructor(
    readonly rows: RowCover,
    readonly formatOf: (uri: Uri) => MaskFormat | undefined,
  ) {}

  /** Reads the files of these globs soon, and again as they change on disk. */
  watch(globs: readonly string[]): void {
    this.dispose();
    if (globs.length === 0) return;
    const names = globs.flatMap(alternatives);
    const glob = `{${names.map((each) => (each.includes("/") ? each : `**/${each}`)).join()}}`;
    this.#timer = setTimeout(() => void this.#readAll(glob), patience);
    this.#watchers = (workspace.workspaceFolders ?? []).map((folder) => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
      watcher.onDidCreate((uri) => this.#read(uri));
      watcher.onDidChange((uri) => this.#read(uri));
      watcher.onDidDelete((uri) => this.rows.delete(uri.toString()));
      return watcher;
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#watchers).dispose();
    this.#watchers = [];
  }

  async #readAll(glob: string): Promise<void> {
    const files = await workspace.findFiles(glob, "**/node_modules/**", mostFiles);
    await Promise.all(files.map((uri) => this.#read(uri)));
  }

  /** A file that cannot be read shows nothing in a search either. */
  async #read(uri: Uri): Promise<void> {
    const format = this.formatOf(uri);
    const size = await workspace.fs.stat(uri).then(
      (stat) => stat.size,
      () => 0,
    );
    if (format === undefined || size === 0 || size > mostBytes) return;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    this.rows.set(uri.toString(), leadsOf(new Lines(text), format.mask(text)));
  }
}
