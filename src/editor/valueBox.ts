import { l10n, window } from "vscode";

/**
 * Takes a value that nobody sees; undefined when the person does not want to give one.
 * @param where The file or store that it is written to.
 */
export function askForValue(title: string, where: string): Thenable<string | undefined> {
  return window.showInputBox({
    password: true,
    title,
    prompt: l10n.t("It is written to {0} without being shown.", where),
    ignoreFocusOut: true,
  });
}
