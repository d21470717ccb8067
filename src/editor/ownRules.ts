import { Disposable, type Event, EventEmitter, languages, Uri, workspace } from "vscode";
import { type OwnRule, ownRuleFiles, type RuleSource, readOwnRules } from "../ownRules/ownRules";
import { problemDiagnostic, readFolderFiles, watchFolderFiles } from "./folderFiles";

const setting = "tacit.rules";

/** Where a window's own rules come from: the files of its folders and the setting `tacit.rules`. */
export class OwnRuleSources implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #problems = languages.createDiagnosticCollection("tacit rules");
  readonly #subscriptions: Disposable;
  #sources: readonly RuleSource[] = [];

  /** Fires when the sources were read anew. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    const again = (): void => void this.read().then(() => this.#changed.fire());
    this.#subscriptions = Disposable.from(
      watchFolderFiles(ownRuleFiles, again),
      workspace.onDidChangeWorkspaceFolders(again),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(setting)) again();
      }),
      this.#changed,
      this.#problems,
    );
  }

  /** As last read. */
  get sources(): readonly RuleSource[] {
    return this.#sources;
  }

  /** Reads the files of every folder, and says in the Problems panel what is wrong with them. */
  async read(): Promise<void> {
    const tables = workspace.getConfiguration("tacit").get<readonly OwnRule[]>("rules", []);
    const sources: RuleSource[] = tables.length > 0 ? [{ path: setting, tables }] : [];
    this.#problems.clear();
    for (const { uri } of workspace.workspaceFolders ?? []) {
      for (const [path, text] of await readFolderFiles(uri, ownRuleFiles)) {
        const { problems } = readOwnRules([{ path, text }]);
        sources.push({ path, text });
        this.#problems.set(
          Uri.joinPath(uri, path),
          problems.map(({ line, message }) => problemDiagnostic(path, line, message)),
        );
      }
    }
    this.#sources = sources;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
