import { type TextDocument, Uri, workspace } from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { namesIn } from "./fileTexts";
import { fileOf, foldersUpTo, parentOf } from "./paths";

/** The dotenv files in the folders from a document's own up to the workspace folder, the nearest first; examples included. */
export async function environmentFiles(document: Uri): Promise<TextDocument[]> {
  const file = fileOf(document);
  const top = workspace.getWorkspaceFolder(file)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  const folder = file.scheme === "untitled" ? top : parentOf(file);
  const found: TextDocument[] = [];
  for (const at of folder === undefined ? [] : foldersUpTo(folder, top)) {
    for (const name of (await namesIn(at)).filter(isDotenvFile).sort()) {
      found.push(await workspace.openTextDocument(Uri.joinPath(at, name)));
    }
  }
  return found;
}
