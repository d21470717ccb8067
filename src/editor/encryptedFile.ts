import {
  l10n,
  type QuickPickItem,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { appendLine, edited } from "../dotenv/edit";
import { isStoreError } from "../stores/storeError";
import { documentAt } from "./fileTexts";
import type { AskGit } from "./gitState";
import { replaceText } from "./textEdits";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** Environments that get a file of their own, with their own key. */
const environments = ["development", "staging", "production"] as const;

interface FileItem extends QuickPickItem {
  readonly file: string;
}

/** Encrypted files that are committed: how a workspace gets its first one. */
export class EncryptedFiles {
  constructor(
    readonly stores: WorkspaceStores,
    readonly askGit: AskGit,
  ) {}

  /** Lets the person choose a file and names it in `.tacit/config.json`; undefined when they want none. */
  async choose(folder: WorkspaceFolder): Promise<ConfiguredStore | undefined> {
    const items = environments.map((name) => itemFor(`.env.${name}`, name));
    const item = await window.showQuickPick<FileItem>(items, {
      title: l10n.t("An encrypted file that can be committed"),
      placeHolder: l10n.t("For which environment? Each has a file and a key of its own."),
    });
    return item && this.use(folder, item.file);
  }

  /** Names a file in `.tacit/config.json` as an encrypted one, and lets git take it. */
  async use(folder: WorkspaceFolder, file: string): Promise<ConfiguredStore> {
    const known = this.stores
      .in(folder)
      .find(({ kind, options }) => kind === "dotenvx" && options.file === file);
    const config = known ?? { name: nameOf(file), kind: "dotenvx" as const, options: { file } };
    if (known === undefined) await this.stores.add(folder, config);
    await this.#letGitTake(folder, file);
    return { config, folder };
  }

  /** Asks whether the keys of encrypted files may be kept in `.env.keys`, where this computer has no keyring for them. */
  async #mayKeepKeysInFile({ folder, config }: ConfiguredStore): Promise<boolean> {
    const keep = l10n.t("Keep It in .env.keys");
    const detail = l10n.t(
      "Whoever has the key can decrypt {0}. In .env.keys, which git is told to ignore, every program that you run can read it.",
      config.options.file ?? config.name,
    );
    const words = l10n.t("This computer has no keyring that the key could be kept in.");
    if ((await window.showWarningMessage(words, { modal: true, detail }, keep)) !== keep) return false;
    // With what is left of it when the computer stops while it is written.
    await this.#letGitIgnore(folder, ".env.keys*");
    if (!(await this.askGit(Uri.joinPath(folder.uri, ".env.keys"))).isIgnored) return false;
    this.stores.keepKeysInFiles(folder);
    return true;
  }

  /**
   * Does something with a store. Where that is an encrypted file and there is no keyring for its key, the person is asked whether it
   * may be in a file, and the same is done again; undefined when they do not want that.
   */
  async withKey<T>(target: ConfiguredStore, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      const isWithoutKeyring =
        isStoreError(error) && error.kind === "no-tool" && target.config.kind === "dotenvx";
      if (!isWithoutKeyring) throw error;
      return (await this.#mayKeepKeysInFile(target)) ? act() : undefined;
    }
  }

  async #letGitTake(folder: WorkspaceFolder, file: string): Promise<void> {
    if ((await this.askGit(Uri.joinPath(folder.uri, file))).isIgnored)
      await this.#addToIgnore(folder, `!${file}`);
  }

  async #letGitIgnore(folder: WorkspaceFolder, file: string): Promise<void> {
    if (!(await this.askGit(Uri.joinPath(folder.uri, file))).isIgnored) await this.#addToIgnore(folder, file);
  }

  async #addToIgnore(folder: WorkspaceFolder, line: string): Promise<void> {
    const uri = Uri.joinPath(folder.uri, ".gitignore");
    const document = await documentAt(uri);
    const text = document?.getText();
    const edit = new WorkspaceEdit();
    replaceText(edit, uri, document, edited(text ?? "", appendLine(text, line)));
    await workspace.applyEdit(edit);
    await document?.save();
  }
}

function itemFor(file: string, environment: string): FileItem {
  return { label: environment, description: file, file };
}

/** What `.tacit/config.json` calls the store: the environment, or the file's own name. */
function nameOf(file: string): string {
  return /\.env\.(\w[\w-]*)$/.exec(file)?.[1] ?? file;
}
