import {
  type CancellationToken,
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  WorkspaceEdit,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import { type BaselineEntry, baselineFile, writeBaseline } from "../suppress/baseline";
import type { FileScanner } from "./fileScanner";
import type { Session } from "./session";
import { scanLimits } from "./settings";
import { workspaceFiles } from "./workspaceFiles";

/**
 * The command that writes what a scan of the workspace finds today to `.tacit/baseline.json`, so that only what is new
 * is shown from then on.
 * @param scanner Finds what an older baseline leaves out, too.
 */
export function registerAcceptBaseline(session: Session, scanner: FileScanner): Disposable {
  return commands.registerCommand("tacit.acceptBaseline", () => accept(session, scanner));
}

async function accept(session: Session, scanner: FileScanner): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t("Open a folder to make a baseline of its findings."));
    return;
  }
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Looking for what to accept"),
    cancellable: true,
  };
  const found = await window.withProgress(options, (_, token) => collect(folders, session, scanner, token));
  if (found === undefined) return;
  const count = [...found.values()].reduce((sum, entries) => sum + entries.length, 0);
  if (count === 0) {
    void window.showInformationMessage(l10n.t("There is nothing to accept: no findings."));
    return;
  }
  const yes = l10n.t("Accept");
  const question = l10n.t(
    "Accept {0} findings as they are? They will not be shown any more; the secrets stay where they stand.",
    count.toLocaleString(),
  );
  if ((await window.showWarningMessage(question, yes)) === yes) await write(found);
}

/** The findings by folder; undefined when the person has had enough. */
async function collect(
  folders: readonly WorkspaceFolder[],
  session: Session,
  scanner: FileScanner,
  token: CancellationToken,
): Promise<Map<Uri, BaselineEntry[]> | undefined> {
  const found = new Map<Uri, BaselineEntry[]>();
  for (const { uri: root } of folders) {
    const entries: BaselineEntry[] = [];
    for await (const { uri, path } of workspaceFiles(root)) {
      if (token.isCancellationRequested) return undefined;
      const { findings } = await scanner.scan(uri, path, scanLimits());
      for (const finding of findings) {
        if (session.isShown(finding)) {
          entries.push({ fingerprint: finding.fingerprint, file: path, rule: finding.rule });
        }
      }
    }
    if (entries.length > 0) found.set(root, entries);
  }
  return found;
}

async function write(found: ReadonlyMap<Uri, readonly BaselineEntry[]>): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const [root, entries] of found) {
    const contents = new TextEncoder().encode(writeBaseline(entries));
    edit.createFile(Uri.joinPath(root, baselineFile), { contents, overwrite: true });
  }
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t("{0} could not be written.", baselineFile));
  }
}
