import { commands, type Disposable, l10n, Uri, window, workspace } from "vscode";
import { configFile } from "../stores/config";
import { isStoreError } from "../stores/storeError";
import { valueOfVariable } from "../stores/variables";
import { nearestEnv } from "./nearestEnv";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** What `args` of an input says: the name of a variable, alone or with the store that holds it. */
interface Wanted {
  readonly name: string;
  /** As `.tacit/config.json` calls it; undefined for whatever serves the folder. */
  readonly store: string | undefined;
}

/** Why there is no value, in words for a person. */
class Refusal extends Error {}

/**
 * The command that stands for a value in `launch.json`, `tasks.json` and `mcp.json`: an input of type `command` whose `args`
 * name a variable. Its rejection is shown by VS Code, which then runs nothing. https://code.visualstudio.com/docs/reference/variables-reference#_input-variables
 */
export function registerResolve(stores: WorkspaceStores): Disposable {
  return commands.registerCommand("tacit.resolve", async (args: unknown): Promise<string> => {
    try {
      return await resolve(stores, args);
    } catch (error) {
      const isClear = error instanceof Refusal || isStoreError(error);
      throw new Error(isClear ? error.message : l10n.t("The secret could not be read."));
    }
  });
}

async function resolve(stores: WorkspaceStores, args: unknown): Promise<string> {
  const wanted = wantedBy(args);
  if (!workspace.isTrusted)
    throw new Refusal(l10n.t("Secrets are handed to programs of trusted workspaces only."));
  await stores.whenRead;
  const value = await (wanted.store === undefined
    ? valueAround(stores, wanted.name)
    : valueIn(stores, named(stores, wanted.store), wanted.name));
  if (value !== undefined) return inert(wanted.name, value);
  throw new Refusal(l10n.t("{0} is neither in a store nor in a .env file of this workspace.", wanted.name));
}

/** VS Code fills in variables of its own once more in what it gets, which would change the value, or run a command of its choice. */
function inert(name: string, value: string): string {
  if (!/\$\{[^}]*\}/.test(value)) return value;
  throw new Refusal(l10n.t("The value of {0} has ${…} in it, which VS Code would take for its own.", name));
}

function wantedBy(args: unknown): Wanted {
  const { name, store } = (typeof args === "object" ? { ...args } : { name: args }) as Record<
    string,
    unknown
  >;
  const isClear = typeof name === "string" && (store === undefined || typeof store === "string");
  if (isClear) return { name, store };
  throw new Refusal(l10n.t('The input needs "args": the name of a variable.'));
}

function named(stores: WorkspaceStores, name: string): readonly ConfiguredStore[] {
  const found = stores.all.filter(({ config }) => config.name === name);
  if (found.length > 0 && stores.isPossible) return found;
  throw new Refusal(l10n.t("{0} names no store {1}.", configFile, name));
}

/** The value for the folder of the active editor; where that has none, or there is no such folder, for any. */
async function valueAround(stores: WorkspaceStores, name: string): Promise<string | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, ".env"));
  const active = window.activeTextEditor?.document.uri;
  const isInside = active !== undefined && workspace.getWorkspaceFolder(active) !== undefined;
  for (const file of isInside ? [active, ...folders] : folders) {
    const value = await valueAt(stores, file, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

async function valueAt(stores: WorkspaceStores, file: Uri, name: string): Promise<string | undefined> {
  stores.refuseBroken(file);
  const serving = stores.of(file);
  return serving.length > 0 ? valueIn(stores, serving, name) : (await nearestEnv(file)).get(name);
}

async function valueIn(
  stores: WorkspaceStores,
  serving: readonly ConfiguredStore[],
  name: string,
): Promise<string | undefined> {
  for (const store of serving) {
    const value = await valueOfVariable(await stores.open(store), name);
    if (value !== undefined) return value;
  }
  return undefined;
}
