import {
  Disposable,
  type Event,
  EventEmitter,
  languages,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import type { LocatedFinding } from "../engine/locate";
import { baselineFile } from "../suppress/baseline";
import { readSuppressions, type Suppressions, suppressionFiles } from "../suppress/suppressions";
import { decode } from "../util/bytes";
import type { LinedText } from "../util/lines";
import type { FileFindings, FileScanner, FoundFile } from "./fileScanner";
import { problemDiagnostic, readFolderFiles, watchFolderFiles } from "./folderFiles";
import { relativePath } from "./paths";

/** What the people of each workspace folder have decided not to be told about, kept as their files have it. */
export class FolderSuppressions implements Disposable {
  readonly #byFolder = new Map<string, Suppressions>();
  /** The same without the baseline. */
  readonly #unbaselined = new Map<string, Suppressions>();
  readonly #changed = new EventEmitter<void>();
  readonly #problems = languages.createDiagnosticCollection("tacit suppressions");
  readonly #subscriptions: Disposable;

  /** Fires when a file that says what is left out was read anew. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      watchFolderFiles(suppressionFiles, (folder) => {
        void this.#read(folder).then(() => this.#changed.fire());
      }),
      workspace.onDidChangeWorkspaceFolders(() => void this.read().then(() => this.#changed.fire())),
      this.#changed,
      this.#problems,
    );
  }

  /** Reads the files of every folder; to be waited for before the first finding is shown. */
  async read(): Promise<void> {
    await Promise.all((workspace.workspaceFolders ?? []).map((folder) => this.#read(folder)));
  }

  /** These decisions but for the baseline. */
  readonly withoutBaseline: Pick<FolderSuppressions, "excludes" | "remaining"> = {
    excludes: (uri) => this.excludes(uri),
    remaining: (uri, text, findings) => this.#remaining(this.#unbaselined, uri, text, findings),
  };

  /** Whether a file as a whole is left alone. */
  excludes(uri: Uri): boolean {
    const place = this.#placeOf(this.#byFolder, uri);
    return place?.suppressions.excludes(place.path) === true;
  }

  /** The findings that are left, in their order. */
  remaining(
    uri: Uri,
    text: string | LinedText,
    findings: readonly LocatedFinding[],
  ): readonly LocatedFinding[] {
    return this.#remaining(this.#byFolder, uri, text, findings);
  }

  #remaining(
    byFolder: ReadonlyMap<string, Suppressions>,
    uri: Uri,
    text: string | LinedText,
    findings: readonly LocatedFinding[],
  ): readonly LocatedFinding[] {
    const place = this.#placeOf(byFolder, uri) ?? { suppressions: none, path: uri.path };
    return place.suppressions.remaining(text, place.path, findings);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #placeOf(
    byFolder: ReadonlyMap<string, Suppressions>,
    uri: Uri,
  ): { suppressions: Suppressions; path: string } | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    const suppressions = folder && byFolder.get(folder.uri.toString());
    const path = folder && relativePath(folder.uri, uri);
    return suppressions === undefined || path === undefined ? undefined : { suppressions, path };
  }

  async #read({ uri: root }: WorkspaceFolder): Promise<void> {
    const files = await readFolderFiles(root, suppressionFiles);
    const suppressions = readSuppressions(files, today());
    this.#byFolder.set(root.toString(), suppressions);
    files.delete(baselineFile);
    this.#unbaselined.set(root.toString(), readSuppressions(files, today()));
    for (const path of suppressionFiles) {
      const problems = suppressions.problems.filter((problem) => problem.path === path);
      this.#problems.set(Uri.joinPath(root, path), problems.map(problemDiagnostic));
    }
  }
}

const none = readSuppressions(new Map(), today());

/** A scanner of files that leaves out what their folders' people have decided not to be told about. */
export function withSuppressions(
  scanner: FileScanner,
  suppressions: Pick<FolderSuppressions, "excludes" | "remaining">,
): FileScanner {
  const remaining = async <F extends FileFindings>(uri: Uri, scanned: F): Promise<F> => {
    if (scanned.findings.length === 0) return scanned;
    const text = decode(await workspace.fs.readFile(uri));
    const findings = suppressions.remaining(uri, text ?? "", scanned.findings);
    return { ...scanned, findings, suppressed: scanned.findings.length - findings.length };
  };
  return {
    useOwnRules: (sources) => scanner.useOwnRules(sources),
    async scan(uri, path, maximumSize) {
      if (suppressions.excludes(uri)) return { findings: [] };
      return remaining(uri, await scanner.scan(uri, path, maximumSize));
    },
    scanFolder(root, excludes, maximumSize, hear, token) {
      const tell = async (found: readonly FoundFile[], count: number): Promise<void> => {
        const left = found.map((file) => ({ file, uri: Uri.joinPath(root, file.path) }));
        const kept = left.filter(({ uri }) => !suppressions.excludes(uri));
        await hear(await Promise.all(kept.map(({ file, uri }) => remaining(uri, file))), count);
      };
      return scanner.scanFolder?.(root, excludes, maximumSize, tell, token);
    },
  };
}

/** The person's day, as `2026-11-24`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join("-");
}
