import {
  authentication,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import {
  type Config,
  ConfigError,
  configFile,
  readConfig,
  type StoreConfig,
  storesFor,
  type Takeover,
  withStore,
  withTakeover,
} from "../stores/config";
import type { Choices } from "../stores/open";
import type { Store } from "../stores/store";
import { StoreError } from "../stores/storeError";
import { documentAt } from "./fileTexts";
import { problemDiagnostic, readFolderFiles, watchFolderFiles } from "./folderFiles";
import { relativePath } from "./paths";
import { replaceText } from "./textEdits";

/**
 * Opens a store, where this host can; its code is loaded with the first one.
 * @param root The path of the folder that holds `.tacit`.
 */
export type OpenStore = (config: StoreConfig, root: string, choices: Choices) => Promise<Store>;

/** A store of a workspace folder, not opened yet. */
export interface ConfiguredStore {
  readonly config: StoreConfig;
  readonly folder: WorkspaceFolder;
}

const nothing: Config = { stores: [], uses: [] };

/** The stores that the folders of the workspace name in `.tacit/config.json`. None while the workspace is not trusted. */
export class WorkspaceStores implements Disposable {
  readonly #byFolder = new Map<string, Config>();
  /** The folders in which a person wants the keys of encrypted files in `.env.keys`. */
  readonly #withKeyFiles = new Set<string>();
  readonly #problems = languages.createDiagnosticCollection("tacit stores");
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #reading: Promise<unknown> = Promise.resolve();

  /** Fires when the file of a folder was read anew. */
  readonly onDidChange = this.#changed.event;

  /** @param openStore Undefined where no store can be reached: in a browser. */
  constructor(readonly openStore: OpenStore | undefined) {
    this.#subscriptions = Disposable.from(
      watchFolderFiles([configFile], (folder) => void this.#read(folder)),
      workspace.onDidChangeWorkspaceFolders(() => void this.read()),
      workspace.onDidGrantWorkspaceTrust(() => void this.read()),
      this.#problems,
      this.#changed,
    );
  }

  /** Reads the files of every folder, and says in the Problems panel what is wrong with them. */
  async read(): Promise<void> {
    this.#byFolder.clear();
    this.#problems.clear();
    this.#reading = Promise.all((workspace.workspaceFolders ?? []).map((folder) => this.#read(folder)));
    await this.#reading;
  }

  /** Resolves once every folder's file has been read: a task may run while VS Code is still starting. */
  get whenRead(): Promise<unknown> {
    return this.#reading;
  }

  /** @throws StoreError when the folder of a file has a file of stores that cannot be understood. */
  refuseBroken(file: Uri): void {
    const folder = workspace.getWorkspaceFolder(file);
    if (folder === undefined || !this.#problems.has(Uri.joinPath(folder.uri, configFile))) return;
    throw new StoreError("damaged", configFile, { advice: l10n.t("See the Problems panel.") });
  }

  /** The stores that serve a file's program, in one environment or any, the best first; empty when none does. */
  of(file: Uri, environment?: string): readonly ConfiguredStore[] {
    const folder = workspace.getWorkspaceFolder(file);
    if (folder === undefined || !this.isPossible) return [];
    const path = relativePath(folder.uri, file) ?? "";
    const config = this.#byFolder.get(folder.uri.toString()) ?? nothing;
    return storesFor(config, { path, environment }).map((each) => ({ config: each, folder }));
  }

  /** @throws StoreError for a store that this host cannot reach. */
  async open({ config, folder }: ConfiguredStore): Promise<Store> {
    const newKeys = this.#withKeyFiles.has(folder.uri.toString()) ? "file" : "keyring";
    return this.openStore!(config, folder.uri.fsPath, { newKeys, microsoft });
  }

  /** Whether stores can be reached from here at all. */
  get isPossible(): boolean {
    return this.openStore !== undefined && workspace.isTrusted;
  }

  /** From now on until the window is closed, new keys of a folder's encrypted files are kept in `.env.keys`. */
  keepKeysInFiles({ uri }: WorkspaceFolder): void {
    this.#withKeyFiles.add(uri.toString());
  }

  /** All stores that the file of a folder names. */
  in({ uri }: WorkspaceFolder): readonly StoreConfig[] {
    return (this.#byFolder.get(uri.toString()) ?? nothing).stores;
  }

  /** The environments that the file of a folder tells apart. */
  environmentsOf({ uri }: WorkspaceFolder): readonly string[] {
    const { uses } = this.#byFolder.get(uri.toString()) ?? nothing;
    return [...new Set(uses.flatMap(({ environment }) => environment ?? []))];
  }

  /** All stores that the files of all folders name. */
  get all(): readonly ConfiguredStore[] {
    const folders = workspace.workspaceFolders ?? [];
    return folders.flatMap((folder) => this.in(folder).map((config) => ({ config, folder })));
  }

  /** Adds a store to the file of a folder, or makes the file; all else in it stays. */
  add(folder: WorkspaceFolder, config: StoreConfig): Promise<void> {
    return this.change(folder, (text) => withStore(text, config));
  }

  /** Lets a store serve what another one has served. */
  takeOver(folder: WorkspaceFolder, takeover: Takeover): Promise<void> {
    return this.change(folder, (text) => withTakeover(text, takeover));
  }

  /** Changes what the file of a folder says, in one step that can be undone. */
  async change(folder: WorkspaceFolder, change: (text: string) => string): Promise<void> {
    const file = Uri.joinPath(folder.uri, configFile);
    const before = await documentAt(file);
    const edit = new WorkspaceEdit();
    replaceText(edit, file, before, change(before?.getText() ?? ""));
    await workspace.applyEdit(edit);
    await before?.save();
    await this.#read(folder);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #read({ uri }: WorkspaceFolder): Promise<void> {
    const text = (await readFolderFiles(uri, [configFile])).get(configFile) ?? "";
    const file = Uri.joinPath(uri, configFile);
    try {
      this.#byFolder.set(uri.toString(), readConfig(text));
      this.#problems.delete(file);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.#byFolder.delete(uri.toString());
      this.#problems.set(file, [problemDiagnostic({ path: configFile, ...problemOf(error) })]);
    }
    this.#changed.fire();
  }
}

function problemOf({ message, line }: ConfigError): { readonly message: string; readonly line?: number } {
  return line === undefined ? { message } : { message, line };
}

/** What VS Code's own sign-in has. */
async function microsoft(scope: string, isAsked: boolean): Promise<string | undefined> {
  const options = isAsked ? { createIfNone: true } : { silent: true };
  try {
    return (await authentication.getSession("microsoft", [scope], options))?.accessToken;
  } catch {
    // There is no such sign-in here, or the person does not want it.
    return undefined;
  }
}
