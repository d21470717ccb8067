import { minimatch } from "minimatch";
import { IgnoreRules, rulesFor } from "./ignore";
import type { Entry, FileTree } from "./tree";

export type { Entry, EntryKind, FileTree } from "./tree";

/** Why the walk left something out: a symbolic link, or it could not be read. */
export type SkipReason = "link" | "unreadable";

export interface WalkOptions {
  /** Folder of the tree to start in; `""`, the default, for all of it. Ignore files above it count. */
  readonly from?: string;
  /** False walks into what git ignores as well. */
  readonly ignore?: boolean;
  /** Leaves out a file, or a folder with everything below it; `path` relative to the tree, without `/` at its end. */
  readonly exclude?: (path: string) => boolean;
  /** Hears of every file and folder that was left out for another reason than being excluded or ignored. */
  readonly onSkip?: (path: string, reason: SkipReason) => void;
}

/**
 * The files of a tree, as paths relative to it: depth first, by name in the order of UTF-16 code units. Never what
 * stands in a folder named `.git`; never through a link, since what it leads to is found where it stands or is not
 * part of the tree. A folder that cannot be read is skipped. Started in a folder that git ignores, it walks all of it.
 */
export async function* walk(
  tree: FileTree,
  options: WalkOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { from = "", ignore = true } = options;
  const above = from === "" || !ignore ? undefined : await rulesFor(tree, from);
  const isChosen = from !== "" && (above === undefined || above.ignores(`${from}/`));
  yield* walkFolder({ ...options, tree, ignore: ignore && !isChosen }, from, above);
}

/** Tells whether a path matches one of the globs; each is one of whole paths. */
export function matching(globs: readonly string[]): (path: string) => boolean {
  return (path) => globs.some((glob) => minimatch(path, glob, { dot: true }));
}

interface Walk extends WalkOptions {
  readonly tree: FileTree;
}

async function* walkFolder(
  walk: Walk,
  folder: string,
  above?: IgnoreRules,
): AsyncGenerator<string, void, undefined> {
  const entries = await entriesOf(walk, folder);
  const rules = walk.ignore === false ? undefined : await IgnoreRules.at(walk.tree, folder, entries, above);
  for (const [name, kind] of entries) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (name === ".git" || walk.exclude?.(path)) continue;
    if (rules?.ignores(kind === "directory" ? `${path}/` : path)) continue;
    if (kind === "directory") yield* walkFolder(walk, path, rules);
    else if (kind === "link") walk.onSkip?.(path, "link");
    else if (kind === "file") yield path;
  }
}

async function entriesOf({ tree, onSkip }: Walk, folder: string): Promise<readonly Entry[]> {
  try {
    const entries = await tree.readDirectory(folder);
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    onSkip?.(folder, "unreadable");
    return [];
  }
}
