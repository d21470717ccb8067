import { l10n, window } from "vscode";
import { isStoreError } from "../stores/storeError";

/** Does something with a store, and tells the person what went wrong. */
export async function told(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const words = isStoreError(error) ? error.message : l10n.t("That could not be done.");
    void window.showErrorMessage(words);
  }
}
