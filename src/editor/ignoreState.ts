import { type Uri, workspace } from "vscode";
import { isIgnored } from "../git/ignore";
import { fileTree, relativePath } from "./paths";

/**
 * Whether git ignores a file, by the ignore files of its workspace folder. A file outside every workspace folder,
 * or where the ignore files cannot be read, is not ignored.
 */
export async function isGitIgnored(uri: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && relativePath(folder.uri, uri);
  if (folder === undefined || path === undefined) return false;
  try {
    return await isIgnored(fileTree(folder.uri), path);
  } catch {
    return false;
  }
}
