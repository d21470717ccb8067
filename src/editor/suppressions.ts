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
import { asUtf8, reading } from "../util/utf8";
import type { FileFindings, FileScanner, FoundFile } from "./fileScanner";
import { problemDiagnostic, readFolderFiles, watchFolderFiles } from "./folderFiles";
import { relativePath } from "./paths";
import { Slices } from "./slices";

/** Decisions and the path by which they know a file. */
interface Place {
  readonly suppressions: Suppressions;
  readonly path: string;
}

/** What counts for each file. */
type FileSuppressions = Pick<FolderSuppressions, "excludes" | "of">;

/** A file of more bytes than this is not decoded as a whole. */
const mostHeld = 1 << 20;
/** So long a large file is looked through at a time, in milliseconds. */
const slice = 10;

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
  readonly withoutBaseline: FileSuppressions = {
    excludes: (uri) => this.excludes(uri),
    of: (uri) => this.#of(this.#unbaselined, uri),
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
    const { suppressions, path } = this.of(uri);
    return suppressions.remaining(text, path, findings);
  }

  /** What counts for a file, and its path for that. */
  of(uri: Uri): Place {
    return this.#of(this.#byFolder, uri);
  }

  #of(byFolder: ReadonlyMap<string, Suppressions>, uri: Uri): Place {
    return this.#placeOf(byFolder, uri) ?? { suppressions: none, path: uri.path };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #placeOf(byFolder: ReadonlyMap<string, Suppressions>, uri: Uri): Place | undefined {
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
export function withSuppressions(scanner: FileScanner, files: FileSuppressions): FileScanner {
  const slices = new Slices(slice);
  const left = async (uri: Uri, found: readonly LocatedFinding[]): Promise<readonly LocatedFinding[]> => {
    const { suppressions, path } = files.of(uri);
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.length <= mostHeld) return suppressions.remaining(decode(bytes) ?? "", path, found);
    const read = asUtf8(reading(bytes));
    return read === undefined ? [] : slices.run(suppressions.remainingIn(read, path, found));
  };
  const remaining = async <F extends FileFindings>(uri: Uri, scanned: F): Promise<F> => {
    if (scanned.findings.length === 0) return scanned;
    try {
      const findings = await left(uri, scanned.findings);
      return { ...scanned, findings, suppressed: scanned.findings.length - findings.length };
    } catch {
      // It is gone since.
      return { ...scanned, findings: [], skipped: "unreadable" };
    }
  };
  return {
    useOwnRules: (sources) => scanner.useOwnRules(sources),
    async scan(uri, path, limits) {
      if (files.excludes(uri)) return { findings: [] };
      return remaining(uri, await scanner.scan(uri, path, limits));
    },
    scanFolder(root, excludes, limits, hear, token) {
      const tell = async (found: readonly FoundFile[], count: number): Promise<void> => {
        const left = found.map((file) => ({ file, uri: Uri.joinPath(root, file.path) }));
        const kept = left.filter(({ uri }) => !files.excludes(uri));
        await hear(await Promise.all(kept.map(({ file, uri }) => remaining(uri, file))), count);
      };
      return scanner.scanFolder?.(root, excludes, limits, tell, token);
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
