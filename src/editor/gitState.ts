import { type Uri, workspace } from "vscode";
import { type GitState, gitStateOf } from "../git/ignore";
import { fileTree, relativePath } from "./paths";

/** What git makes of a file. */
export type AskGit = (uri: Uri) => Promise<GitState>;

const nothing: GitState = { isIgnored: false, isTracked: false };

/**
 * What git makes of a file, by the ignore files and the index of its workspace folder; nothing of one outside every
 * workspace folder, or where those cannot be read.
 */
export const askGit: AskGit = async (uri) => {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && relativePath(folder.uri, uri);
  if (folder === undefined || path === undefined) return nothing;
  try {
    return await gitStateOf(fileTree(folder.uri), path);
  } catch {
    return nothing;
  }
};
