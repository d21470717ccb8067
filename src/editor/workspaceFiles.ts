import { Uri, workspace } from "vscode";
import { matching, walk } from "../git/walk";
import { fileTree } from "./paths";

/** Files that are not searched for words: what others wrote, and what a program makes. */
export const othersFiles =
  "**/{node_modules,.git,dist,build,out,target,vendor,.venv,venv,.next,.nuxt,.svelte-kit,coverage}/**";

/** A file of a workspace folder, and its path from there with `/`. */
export interface WorkspaceFile {
  readonly uri: Uri;
  readonly path: string;
}

/** The files below a workspace folder that neither git ignores nor a setting excludes. */
export async function* workspaceFiles(root: Uri): AsyncGenerator<WorkspaceFile> {
  const exclude = matching(excludedFiles(root));
  for await (const paths of walk(fileTree(root), { exclude })) {
    for (const path of paths) yield { uri: Uri.joinPath(root, path), path };
  }
}

/** The globs of `files.exclude` and of our own setting that are switched on for a folder. */
export function excludedFiles(root: Uri): string[] {
  const files = workspace.getConfiguration("files", root).get<Record<string, unknown>>("exclude", {});
  const own = workspace.getConfiguration("tacit", root).get<readonly string[]>("scan.exclude", []);
  return [...Object.keys(files).filter((glob) => files[glob] === true), ...own];
}
