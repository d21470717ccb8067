import { type TextDocument, Uri, workspace } from "vscode";
import { exists, foldersUpTo, parentOf } from "./paths";
import type { IgnoreState } from "./session";

/** A file that the fix may write, with its document when it is there already. */
export interface HomeFile {
  readonly uri: Uri;
  readonly document: TextDocument | undefined;
}

/** Where the values of a document's program live. */
export interface Home {
  readonly env: HomeFile;
  readonly example: HomeFile;
  readonly ignore: HomeFile;
  /** Whether git ignores the `.env` already. */
  readonly ignored: boolean;
}

/**
 * The `.env` for a document: the nearest one between its folder and the workspace folder, else a new one at the
 * top of the workspace folder; for a Compose file the one beside it, because that is the one Compose reads
 * (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file).
 * Undefined when there is no place for it: an untitled document without a workspace folder.
 */
export async function findHome(document: TextDocument, isIgnored: IgnoreState): Promise<Home | undefined> {
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri ?? fallbackFolder(document.uri);
  const own = document.uri.scheme === "untitled" ? folder : parentOf(document.uri);
  if (own === undefined) return undefined;
  const top = folder ?? own;
  const beside = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/.test(document.uri.path);
  const home = beside ? own : ((await nearest(own, top, ".env")) ?? top);
  const env = Uri.joinPath(home, ".env");
  const ignoreFolder = (await nearest(home, top, ".gitignore")) ?? top;
  return {
    env: await open(env),
    example: await open(Uri.joinPath(home, ".env.example")),
    ignore: await open(Uri.joinPath(ignoreFolder, ".gitignore")),
    ignored: await isIgnored(env),
  };
}

function fallbackFolder({ scheme }: Uri): Uri | undefined {
  return scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : undefined;
}

async function nearest(from: Uri, top: Uri, name: string): Promise<Uri | undefined> {
  for (const folder of foldersUpTo(from, top)) {
    if (await exists(Uri.joinPath(folder, name))) return folder;
  }
  return undefined;
}

async function open(uri: Uri): Promise<HomeFile> {
  return { uri, document: (await exists(uri)) ? await workspace.openTextDocument(uri) : undefined };
}
