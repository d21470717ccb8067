import { type FileTree, folderRules, type IgnoreRules, joined, repositoryRules } from "./ignore";

export type { FileTree } from "./ignore";

export interface WalkOptions {
  /** Whether what git ignores is left out; default true. */
  readonly ignore?: boolean;
  /** Leaves out a file, or a folder with everything below it. */
  readonly exclude?: (path: string) => boolean;
  /** Told of every folder that could not be listed; the walk goes on. */
  readonly onUnreadable?: (path: string) => void;
  /** The folder that the walk starts in, itself not asked about; default the root. Ignore files above it count. */
  readonly from?: string;
}

/**
 * The paths of all files below the tree's root, in the same order every time: by name, in code units, folders in
 * their place among the files. Without what git keeps for itself (`.git`); links are neither followed nor named.
 */
export async function* walk(tree: FileTree, options: WalkOptions = {}): AsyncGenerator<string> {
  const from = options.from ?? "";
  const rules = options.ignore === false ? undefined : await rulesAbove(tree, from);
  yield* walkFolder({ tree, options }, from, rules);
}

interface Walk {
  readonly tree: FileTree;
  readonly options: WalkOptions;
}

async function* walkFolder(
  way: Walk,
  folder: string,
  above: IgnoreRules | undefined,
): AsyncGenerator<string> {
  const entries = await list(way, folder);
  const hasOwn = entries.some(([name, kind]) => name === ".gitignore" && kind === "file");
  const rules = above && hasOwn ? await folderRules(way.tree, folder, above) : above;
  for (const [name, kind] of entries) {
    const path = joined(folder, name);
    if (name === ".git" || (kind !== "file" && kind !== "directory")) continue;
    if (rules?.ignores(kind === "directory" ? `${path}/` : path)) continue;
    if (way.options.exclude?.(path)) continue;
    if (kind === "directory") yield* walkFolder(way, path, rules);
    else yield path;
  }
}

async function list({ tree, options }: Walk, folder: string): ReturnType<FileTree["readDirectory"]> {
  try {
    const entries = [...(await tree.readDirectory(folder))];
    return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  } catch {
    options.onUnreadable?.(folder);
    return [];
  }
}

/** The rules of the folders above `folder`, without its own. */
async function rulesAbove(tree: FileTree, folder: string): Promise<IgnoreRules> {
  let rules = await repositoryRules(tree);
  const names = folder === "" ? [] : folder.split("/");
  for (let depth = 0; depth < names.length; depth++) {
    rules = await folderRules(tree, names.slice(0, depth).join("/"), rules);
  }
  return rules;
}
