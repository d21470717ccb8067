import { type QuickPickItem, window, workspace } from "vscode";
import { labelOf } from "../stores/label";
import type { ConfiguredStore } from "./workspaceStores";

interface StoreItem extends QuickPickItem {
  readonly store: ConfiguredStore;
}

/** The store that the person picks; undefined when they pick none. */
export async function pickStore(
  stores: readonly ConfiguredStore[],
  title: string,
): Promise<ConfiguredStore | undefined> {
  const items = stores.map((store) => ({
    label: labelOf(store.config),
    description: store.config.name,
    detail: (workspace.workspaceFolders?.length ?? 0) > 1 ? store.folder.name : "",
    store,
  }));
  return (await window.showQuickPick<StoreItem>(items, { title, matchOnDescription: true }))?.store;
}
