import { commands, Disposable, l10n, StatusBarAlignment, ThemeColor, window } from "vscode";
import { countOf } from "../engine/locate";
import type { Session } from "./session";

/** So long the entry may be behind, in milliseconds: a workspace scan tells of thousands of files. */
const delay = 50;

const warning = new ThemeColor("statusBarItem.warningBackground");

/** Shows how many secrets the active document holds; a click opens the Problems panel. */
export function registerStatusBar(session: Session): Disposable {
  const item = window.createStatusBarItem("tacit.findings", StatusBarAlignment.Left, -10);
  item.name = "Tacit";
  item.command = "tacit.showFindings";
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const count = uri === undefined ? 0 : countOf(session.findings(uri));
    item.text = count === 0 ? "$(shield) Tacit" : `$(shield) Tacit: ${count}`;
    item.tooltip = tooltip(count, session.fileCount);
    item.backgroundColor = count === 0 ? undefined : warning;
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  const updateSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      update();
    }, delay);
  };
  update();
  item.show();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    session.onDidChange(updateSoon),
    new Disposable(() => clearTimeout(soon)),
    commands.registerCommand("tacit.showFindings", () =>
      commands.executeCommand("workbench.actions.view.problems"),
    ),
  );
}

function tooltip(here: number, files: number): string {
  const first =
    here === 0
      ? l10n.t("No hard-coded secrets in this file")
      : l10n.t("{0} hard-coded secrets in this file", here);
  return files === 0
    ? first
    : `${first}\n${l10n.t("{0} files with secrets are known in this window", files)}`;
}
