import { commands, type Disposable, l10n, Uri, window, workspace } from "vscode";
import { isSameStore } from "../stores/config";
import { copySecrets, type Migration, type Obstacle, planMigration, removeMoved } from "../stores/migrate";
import { runnerOf } from "../stores/runner";
import { isFileStore, type Store } from "../stores/store";
import { busy, counter, Stopped } from "./busy";
import type { EncryptedFiles } from "./encryptedFile";
import { pickStore } from "./pickStore";
import { told } from "./told";
import { refuseUnignored } from "./unignored";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

interface Parts {
  readonly stores: WorkspaceStores;
  readonly encryptedFiles: EncryptedFiles;
}

/** The command that moves all secrets of a store to another one of the same folder. */
export function registerMigrateStore(parts: Parts): Disposable {
  return commands.registerCommand("tacit.migrateStore", () =>
    told(() => unlessStopped(() => chooseAndMigrate(parts))),
  );
}

async function unlessStopped(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const words = l10n.t("Stopped. What has moved so far stays: choose the same stores again to go on.");
    void window.showInformationMessage(words);
  }
}

async function chooseAndMigrate(parts: Parts): Promise<void> {
  const { stores } = parts;
  const all = stores.isPossible ? stores.all : [];
  const others = (from: ConfiguredStore): readonly ConfiguredStore[] =>
    all.filter(({ config, folder }) => folder === from.folder && !isSameStore(config, from.config));
  const sources = all.filter((store) => others(store).length > 0);
  if (sources.length === 0) {
    const words = l10n.t("Name two stores in .tacit/config.json of a trusted workspace first.");
    void window.showInformationMessage(words);
    return;
  }
  const from = await pickStore(sources, l10n.t("Move all secrets from which store?"));
  const to = from && (await pickStore(others(from), l10n.t("To which store?")));
  if (to !== undefined) await parts.encryptedFiles.withKey(to, () => migrate(parts, { from: from!, to }));
}

interface Passage {
  readonly from: ConfiguredStore;
  readonly to: ConfiguredStore;
}

async function migrate({ stores, encryptedFiles }: Parts, { from, to }: Passage): Promise<void> {
  const old = await saved(await stores.open(from));
  const next = await saved(await stores.open(to));
  await refuseUnignored(next, next.title, encryptedFiles.askGit);
  const reading = l10n.t("Asking {0} and {1}…", old.title, next.title);
  const plan = await busy(reading, (signal) => planMigration(old, next, undefined, signal));
  if (plan.obstacles.length > 0) {
    showObstacles(l10n.t("Nothing was written to {0}.", plan.to.title), plan.obstacles);
    return;
  }
  const writing = l10n.t("Moving secrets to {0}", next.title);
  const refused = await busy(writing, (signal, bar) =>
    copySecrets(plan, { signal, done: counter(bar, plan.missing.length) }),
  );
  if (refused.length > 0) {
    showObstacles(l10n.t("Not all secrets are in {0}; nothing was removed.", plan.to.title), refused);
    return;
  }
  const takeover = { from: from.config.name, to: to.config.name, isWhole: true };
  await stores.takeOver(from.folder, takeover);
  const removing = l10n.t("Removing secrets from {0}", old.title);
  const remove = (): Thenable<number> =>
    busy(removing, (signal, bar) => removeMoved(plan, { signal, done: counter(bar, plan.values.size) }));
  const removed = (await mayRemove(plan)) ? await remove() : 0;
  void window.showInformationMessage(
    l10n.t(
      "Secrets that are in {0} now: {1}, of which {2} had been there before. Removed from {3}: {4}. Start the program with: {5}",
      plan.to.title,
      plan.values.size,
      plan.values.size - plan.missing.length,
      plan.from.title,
      removed,
      runnerOf(to.config),
    ),
  );
}

/** What an editor has of a store's file that is not on the disk yet would be missing. */
async function saved(store: Store): Promise<Store> {
  if (!isFileStore(store)) return store;
  const { fsPath } = Uri.file(store.path);
  await workspace.textDocuments.find(({ uri }) => uri.fsPath === fsPath)?.save();
  return store;
}

async function mayRemove({ from, to, values }: Migration): Promise<boolean> {
  if (values.size === 0) return false;
  const remove = l10n.t("Remove from {0}", from.title);
  const question = l10n.t(
    "All secrets of {0} are in {1}: {2}, each read back and compared. Remove them from {0}?",
    from.title,
    to.title,
    values.size,
  );
  const detail = l10n.t(
    "Colleagues and servers that still read {0} would not find them any more.",
    from.title,
  );
  return (await window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}

function showObstacles(words: string, obstacles: readonly Obstacle[]): void {
  const detail = obstacles.map(({ name, error }) => `${name}: ${error.message}`).join("\n");
  void window.showWarningMessage(words, { modal: true, detail });
}
