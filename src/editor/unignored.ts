import { l10n, Uri } from "vscode";
import { isFileStore, type Store } from "../stores/store";
import { StoreError } from "../stores/storeError";
import type { AskGit } from "./gitState";
import { baseName } from "./paths";

/**
 * Lets a value go to a store, unless that is a file in plain text that git would commit.
 * @param title What the person calls the store.
 * @throws StoreError then.
 */
export async function refuseUnignored(store: Store, title: string, askGit: AskGit): Promise<void> {
  if (store.kind !== "env" || !isFileStore(store)) return;
  const uri = Uri.file(store.path);
  if ((await askGit(uri)).isIgnored) return;
  throw new StoreError("forbidden", title, {
    detail: l10n.t("git does not ignore it"),
    advice: l10n.t("Add {0} to .gitignore: it holds values in plain text.", baseName(uri)),
  });
}
