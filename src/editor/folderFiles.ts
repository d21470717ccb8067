import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  Range,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import { type Problem, sentenceOf } from "../suppress/suppressor";
import { textOf } from "./fileTexts";
import { relativePath } from "./paths";
import { source } from "./words";

/**
 * Hears of every change to files of these paths in a workspace folder, on the disk and in the editor.
 * @param paths Relative to the workspace folder, with `/`.
 */
export function watchFolderFiles(
  paths: readonly string[],
  changed: (folder: WorkspaceFolder) => void,
): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/{${paths.join(",")}}`);
  const hear = (uri: Uri): void => {
    const folder = workspace.getWorkspaceFolder(uri);
    const path = folder && relativePath(folder.uri, uri);
    if (folder !== undefined && path !== undefined && paths.includes(path)) changed(folder);
  };
  return Disposable.from(
    watcher,
    watcher.onDidChange(hear),
    watcher.onDidCreate(hear),
    watcher.onDidDelete(hear),
    workspace.onDidChangeTextDocument(({ document }) => hear(document.uri)),
  );
}

/** The texts of those files that are there, by path: as the editor has them when they are open, else the disk. */
export async function readFolderFiles(root: Uri, paths: readonly string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = await textOf(Uri.joinPath(root, path));
    if (text !== undefined) files.set(path, text);
  }
  return files;
}

/** What is wrong with such a file, as the Problems panel shows it. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  const at = (problem.line ?? 1) - 1;
  const range = new Range(at, 0, at, 1000);
  const diagnostic = new Diagnostic(range, sentenceOf(problem), DiagnosticSeverity.Warning);
  diagnostic.source = source;
  return diagnostic;
}
