import { Disposable, type FileSystemWatcher, RelativePattern, type Uri, workspace } from "vscode";
import { alternatives } from "../masking/curtain";
import type { MaskFormat } from "../masking/format";
import { leadsOf } from "../masking/leads";
import { Lines } from "../util/lines";
import type { RowCover } from "./rowCover";

/** As many files of a workspace are read, each up to as many bytes. */
const mostFiles = 500;
const mostBytes = 500_000;

/**
 * Lets the rows of a search be covered that show lines of masked files which are not open. Of the files only what stands
 * before their values is kept.
 */
export class ClosedFiles implements Disposable {
  #watchers: readonly FileSystemWatcher[] = [];

  /** @param formatOf How the values of a file are hidden; undefined when they are not. */
  constructor(
    readonly rows: RowCover,
    readonly formatOf: (uri: Uri) => MaskFormat | undefined,
  ) {}

  /** Reads the files of these globs, and again as they change on disk. */
  watch(globs: readonly string[]): void {
    this.dispose();
    if (globs.length === 0) return;
    const names = globs.flatMap(alternatives);
    const glob = `{${names.map((each) => (each.includes("/") ? each : `**/${each}`)).join()}}`;
    void this.#readAll(glob);
    this.#watchers = (workspace.workspaceFolders ?? []).map((folder) => {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
      const read = async (uri: Uri): Promise<void> => {
        const leads = await this.#leadsIn(uri);
        if (leads !== undefined) this.rows.set(uri.toString(), leads);
      };
      watcher.onDidCreate(read);
      watcher.onDidChange(read);
      watcher.onDidDelete((uri) => this.rows.delete(uri.toString()));
      return watcher;
    });
  }

  dispose(): void {
    Disposable.from(...this.#watchers).dispose();
    this.#watchers = [];
  }

  async #readAll(glob: string): Promise<void> {
    this.rows.isComplete = false;
    try {
      const files = await workspace.findFiles(glob, "**/node_modules/**", mostFiles);
      const read = await Promise.all(
        files.map(async (uri) => [uri.toString(), await this.#leadsIn(uri)] as const),
      );
      this.rows.add(read.flatMap(([uri, leads]) => (leads === undefined ? [] : [[uri, leads] as const])));
    } finally {
      this.rows.isComplete = true;
    }
  }

  /** Undefined for a file that cannot be read: it shows nothing in a search either. */
  async #leadsIn(uri: Uri): Promise<ReadonlySet<string> | undefined> {
    const format = this.formatOf(uri);
    if (format === undefined) return undefined;
    try {
      if ((await workspace.fs.stat(uri)).size > mostBytes) return undefined;
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      return leadsOf(new Lines(text), format.mask(text));
    } catch {
      return undefined;
    }
  }
}
