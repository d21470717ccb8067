import { type Uri, workspace } from "vscode";
import { isIgnored, isTracked } from "../git/ignore";
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

/** Whether git tracks a file; not one outside every workspace folder. */
export async function isGitTracked(uri: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && relativePath(folder.uri, uri);
  if (folder === undefined || path === undefined) return false;
  try {
    return await isTracked(fileTree(folder.uri), path);
  } catch {
    return false;
  }
}
