import { commands, Disposable, l10n, type Uri, window, workspace } from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import type { DotenvxFile } from "../stores/dotenvx/dotenvxFile";
import { labelOf } from "../stores/label";
import { runnerOf } from "../stores/runner";
import type { Store } from "../stores/store";
import type { EncryptedFiles } from "./encryptedFile";
import { changeSecret } from "./encryptedValues";
import { baseName, relativePath } from "./paths";
import { pickStore } from "./pickStore";
import { told } from "./told";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** Commands over the stores of a workspace. */
export function registerStoreCommands(stores: WorkspaceStores, encryptedFiles: EncryptedFiles): Disposable {
  const parts = { stores, encryptedFiles };
  return Disposable.from(
    commands.registerCommand("tacit.encryptFile", (uri?: Uri) => told(() => encryptFile(parts, uri))),
    commands.registerCommand("tacit.setSecret", () => told(() => setSecret(parts))),
    commands.registerCommand("tacit.rotateFileKey", () => told(() => rotateFileKey(parts))),
  );
}

interface Parts {
  readonly stores: WorkspaceStores;
  readonly encryptedFiles: EncryptedFiles;
}

/** Encrypts the values of the active `.env` file, which can be committed then. */
async function encryptFile({ stores, encryptedFiles }: Parts, given?: Uri): Promise<void> {
  const uri = given ?? window.activeTextEditor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const file = uri && folder && relativePath(folder.uri, uri);
  if (
    uri === undefined ||
    folder === undefined ||
    file === undefined ||
    !isEncryptable(uri) ||
    !stores.isPossible
  ) {
    void window.showInformationMessage(l10n.t("Open a .env file of a trusted workspace first."));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  await document.save();
  const target = await encryptedFiles.use(folder, file);
  const done = await withKey({ stores, encryptedFiles }, target, (store) => store.encrypt());
  if (done === undefined) return;
  const { encrypted, left } = done;
  const words =
    left.length === 0
      ? l10n.t("{0} values of {1} are encrypted.", encrypted.length, baseName(uri))
      : l10n.t(
          "{0} values of {1} are encrypted, but not {2}: programs disagree about what they are.",
          encrypted.length,
          baseName(uri),
          left.join(", "),
        );
  const more = l10n.t("Start the program with: {0}", runnerOf(target.config));
  void window.showInformationMessage(`${words} ${more}`);
}

function isEncryptable(uri: Uri): boolean {
  const name = baseName(uri);
  return isDotenvFile(name) && !isExample(name) && name !== ".env.keys";
}

/** Adds a secret to a store, or changes one. */
async function setSecret(parts: Parts): Promise<void> {
  const target = await chosenStore(parts.stores, () => true);
  if (target === undefined) return;
  const store = await parts.stores.open(target);
  const name = await pickName(store);
  if (name === undefined) return;
  if (target.config.kind === "dotenvx") await withKey(parts, target, (file) => changeSecret(file, name));
  else await changeSecret(store, name);
}

/** Gives an encrypted file a new key. */
async function rotateFileKey(parts: Parts): Promise<void> {
  const target = await chosenStore(parts.stores, ({ config }) => config.kind === "dotenvx");
  if (target === undefined) return;
  const file = labelOf(target.config);
  const rotate = l10n.t("Rotate");
  const detail = l10n.t(
    "All values are encrypted anew. Whoever has the old key can still read what was committed before: if it has leaked, rotate the values as well.",
  );
  const choice = await window.showWarningMessage(
    l10n.t("Rotate the key of {0}?", file),
    { modal: true, detail },
    rotate,
  );
  if (choice !== rotate) return;
  const done = await withKey(parts, target, (store) => store.rotate());
  if (done === undefined) return;
  const suspects = done.suspects.map(({ name }) => name).join(", ");
  const warning = suspects === "" ? "" : ` ${l10n.t("Look at {0}: not written by Tacit.", suspects)}`;
  void window.showInformationMessage(
    l10n.t(
      "{0} has a new key. {1} must be replaced where the program runs: in CI, on hosts and with colleagues.",
      file,
      done.variable,
    ) + warning,
  );
}

function withKey<T>(
  { stores, encryptedFiles }: Parts,
  target: ConfiguredStore,
  act: (store: DotenvxFile) => Promise<T>,
): Promise<T | undefined> {
  return encryptedFiles.withKey(target, async () => act((await stores.open(target)) as DotenvxFile));
}

/** The only store, or the one that the person picks. */
async function chosenStore(
  stores: WorkspaceStores,
  fits: (store: ConfiguredStore) => boolean,
): Promise<ConfiguredStore | undefined> {
  const all = stores.all.filter(fits);
  if (all.length === 0 || !stores.isPossible) {
    void window.showInformationMessage(
      l10n.t("No such store is named in .tacit/config.json of this workspace."),
    );
    return undefined;
  }
  if (all.length === 1) return all[0];
  return pickStore(all, l10n.t("Which store?"));
}

/** A name of the store, or a new one. */
async function pickName(store: Store): Promise<string | undefined> {
  const names = (await store.list()).map(({ name }) => name);
  const add = l10n.t("$(add) A new secret…");
  const picked =
    names.length === 0 ? add : await window.showQuickPick([add, ...names], { title: store.title });
  if (picked !== add) return picked;
  return window.showInputBox({
    title: store.title,
    prompt: l10n.t("The name of the secret, and of the variable that the program reads"),
    validateInput: (name) => {
      if (names.includes(name)) return l10n.t("There is a secret of that name already.");
      const problem = store.nameProblem(name);
      return problem && l10n.t("The name {0}.", problem);
    },
  });
}
