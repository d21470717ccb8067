import {
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  ThemeIcon,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { labelOf } from "../stores/label";
import { variablesOf } from "../stores/variables";
import { nearestEnv } from "./nearestEnv";
import { told } from "./told";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** The command that opens one terminal whose programs get the secrets; no other terminal has them, and nothing keeps them. */
export function registerSecretTerminal(stores: WorkspaceStores): Disposable {
  return commands.registerCommand("tacit.openTerminal", () => told(() => openTerminal(stores)));
}

/** Secrets that a terminal can have. */
interface Source extends QuickPickItem {
  readonly read: () => Promise<ReadonlyMap<string, string>>;
}

async function openTerminal(stores: WorkspaceStores): Promise<void> {
  if (!stores.isPossible || workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(l10n.t("Open a folder that you trust first."));
    return;
  }
  const folder = await pickFolder();
  const source = folder && (await pickSource(stores, folder));
  if (folder === undefined || source === undefined) return;
  const options = { location: ProgressLocation.Window, title: l10n.t("Asking {0}…", source.label) };
  const variables = await window.withProgress(options, () => source.read());
  if (variables.size === 0) {
    void window.showInformationMessage(l10n.t("There are no secrets for a terminal in {0}.", source.label));
    return;
  }
  window
    .createTerminal({
      name: l10n.t("secrets: {0}", source.label),
      iconPath: new ThemeIcon("key"),
      cwd: folder.uri,
      env: unset(variables),
      isTransient: true,
    })
    .show();
}

/** The folder of the active editor, the only one, or the one that the person picks. */
async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const own = active && workspace.getWorkspaceFolder(active);
  const folders = workspace.workspaceFolders ?? [];
  return own ?? (folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0]);
}

/** The only source of a folder, or the one that the person picks. */
async function pickSource(stores: WorkspaceStores, folder: WorkspaceFolder): Promise<Source | undefined> {
  await stores.whenRead;
  stores.refuseBroken(folder.uri);
  const sources = sourcesOf(stores, folder);
  if (sources.length < 2) return sources[0];
  return window.showQuickPick<Source>(sources, { title: l10n.t("Whose secrets does the terminal get?") });
}

/** The environments that the folder's file names, else the stores one by one and together, else its `.env`. */
function sourcesOf(stores: WorkspaceStores, folder: WorkspaceFolder): readonly Source[] {
  const place = Uri.joinPath(folder.uri, ".env");
  const serving = stores.of(place);
  const source = (label: string, some: readonly ConfiguredStore[]): Source => ({
    label,
    description: some.map(({ config }) => labelOf(config)).join(", "),
    read: async () => variablesOf(await Promise.all(some.map((store) => stores.open(store)))),
  });
  const environments = stores.environmentsOf(folder);
  if (environments.length > 0) return environments.map((name) => source(name, stores.of(place, name)));
  if (serving.length === 0) return [{ label: ".env", read: () => nearestEnv(place) }];
  const each = serving.map((store) => source(store.config.name, [store]));
  return serving.length === 1 ? each : [source(l10n.t("all"), serving), ...each];
}

/** Without what is set already: as with `tacit run`, no store can change what the shell itself starts with. */
function unset(variables: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...variables].filter(([name]) => process.env[name] === undefined));
}
