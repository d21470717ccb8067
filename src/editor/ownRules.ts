import { Disposable, type Event, EventEmitter, languages, Uri, workspace } from "vscode";
import type { Rule } from "../engine/rule";
import { type OwnRule, ownRuleFiles, type RuleSource, readOwnRules } from "../ownRules/ownRules";
import type { Problem } from "../suppress/suppressor";
import { problemDiagnostic, readFolderFiles, watchFolderFiles } from "./folderFiles";

const setting = "tacit.rules";

/** Where a window's own rules come from: the files of its folders and the setting `tacit.rules`. */
export class OwnRuleSources implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #problems = languages.createDiagnosticCollection("tacit rules");
  readonly #subscriptions: Disposable;
  #sources: readonly RuleSource[] = [];
  #rules: readonly Rule[] = [];

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

  /** The rules of all sources. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /** Reads the files of every folder, and says in the Problems panel what is wrong with them. */
  async read(): Promise<void> {
    const tables = workspace.getConfiguration("tacit").get<readonly OwnRule[]>("rules", []);
    const sources: RuleSource[] = [];
    const all: Rule[] = [];
    const add = (source: RuleSource): readonly Problem[] => {
      const { rules, problems } = readOwnRules([source]);
      sources.push(source);
      all.push(...rules);
      return problems;
    };
    if (tables.length > 0) add({ path: setting, tables });
    this.#problems.clear();
    for (const { uri } of workspace.workspaceFolders ?? []) {
      for (const [path, text] of await readFolderFiles(uri, ownRuleFiles)) {
        this.#problems.set(Uri.joinPath(uri, path), add({ path, text }).map(problemDiagnostic));
      }
    }
    this.#sources = sources;
    this.#rules = all;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
