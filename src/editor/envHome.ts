import { type TextDocument, Uri, workspace } from "vscode";
import type { GitState } from "../git/ignore";
import { documentAt } from "./fileTexts";
import type { AskGit } from "./gitState";
import { exists, fileOf, foldersUpTo, parentOf } from "./paths";

/** A file that the fix may write, with its document when it is there already. */
export interface HomeFile {
  readonly uri: Uri;
  readonly document: TextDocument | undefined;
}

/** Where the values of a document's program live, and what git makes of the `.env` there. */
export interface Home extends GitState {
  readonly env: HomeFile;
  readonly example: HomeFile;
  readonly ignore: HomeFile;
}

/** Where a document's program looks for its `.env`. */
export interface Search {
  /** The names of the files that it reads, the one for secrets first. */
  readonly names: readonly string[];
  /** The project's folder, in which a new one is made; the workspace folder when undefined. */
  readonly root: Uri | undefined;
  /** Whether only the document's own folder counts: Compose reads the file beside its own. */
  readonly isBeside: boolean;
}

/**
 * The `.env` for a document: the nearest one between its folder and the workspace folder, else a new one in the
 * project's folder. Undefined when there is no place for it: an untitled document without a workspace folder.
 */
export async function findHome(document: Uri, search: Search, askGit: AskGit): Promise<Home | undefined> {
  const file = fileOf(document);
  const folder = workspace.getWorkspaceFolder(file)?.uri ?? fallbackFolder(file);
  const own = file.scheme === "untitled" ? folder : parentOf(file);
  if (own === undefined) return undefined;
  const top = folder ?? own;
  const env =
    (await nearest(own, search.isBeside ? own : top, search.names)) ??
    Uri.joinPath(search.isBeside ? own : (search.root ?? top), search.names[0]!);
  const beside = parentOf(env);
  const example = await nearest(beside, beside, [".env.example", ".env.sample", ".env.template"]);
  return {
    env: await open(env),
    example: await open(example ?? Uri.joinPath(beside, ".env.example")),
    ignore: await open((await nearest(beside, top, [".gitignore"])) ?? Uri.joinPath(top, ".gitignore")),
    ...(await askGit(env)),
  };
}

function fallbackFolder({ scheme }: Uri): Uri | undefined {
  return scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : undefined;
}

/** The first of these files in the nearest folder that has any. */
async function nearest(from: Uri, top: Uri, names: readonly string[]): Promise<Uri | undefined> {
  for (const folder of foldersUpTo(from, top)) {
    for (const name of names) {
      const uri = Uri.joinPath(folder, name);
      if (await exists(uri)) return uri;
    }
  }
  return undefined;
}

async function open(uri: Uri): Promise<HomeFile> {
  return { uri, document: await documentAt(uri) };
}
