import { Minimatch } from "minimatch";
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
  /** Takes in a file that git ignores, where it does not stand in an ignored folder. */
  readonly keeps?: (path: string) => boolean;
  /** Leaves out a file, or a folder with everything below it; `path` relative to the tree, without `/` at its end. */
  readonly exclude?: (path: string) => boolean;
  /** Hears of every file and folder that was left out for another reason than being excluded or ignored. */
  readonly onSkip?: (path: string, reason: SkipReason) => void;
}

/**
 * The files of a tree, as paths relative to it, folder by folder: first those that stand in a folder, at least one, then
 * what is below it, each by name in the order of UTF-16 code units. Never what stands in a folder named `.git`; never
 * through a link, since what it leads to is found where it stands or is not part of the tree. A folder that cannot be
 * read is skipped. Started in a folder that git ignores, it walks all of it.
 */
export async function* walk(
  tree: FileTree,
  options: WalkOptions = {},
): AsyncGenerator<readonly string[], void, undefined> {
  const { from = "", ignore = true } = options;
  const above = from === "" || !ignore ? undefined : await rulesFor(tree, from);
  const isChosen = from !== "" && (above === undefined || above.ignores(`${from}/`));
  const minds = ignore && !isChosen;
  const ahead: Ahead[] = [{ folder: from, above }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { folder, above } = next;
    const listed = listing(tree, folder);
    const entries = inOrder((listed instanceof Promise ? await listed : listed) ?? missed(folder, options));
    const ruled = minds ? IgnoreRules.at(tree, folder, entries, above) : undefined;
    const rules = ruled instanceof Promise ? await ruled : ruled;
    const { files, folders } = chosen(folder, entries, rules, options);
    for (let n = folders.length; n-- > 0; ) ahead.push({ folder: folders[n]!, above: rules });
    if (files.length > 0) yield files;
  }
}

/** A folder that the walk comes to, and the ignore rules in the folder above it. */
interface Ahead {
  readonly folder: string;
  readonly above: IgnoreRules | undefined;
}

/** Tells whether a path matches one of the globs; each is one of whole paths. */
export function matching(globs: readonly string[]): (path: string) => boolean {
  const all = globs.map((glob) => new Minimatch(glob, { dot: true }));
  return (path) => all.some((glob) => glob.match(path));
}

/** What of a folder is walked. */
function chosen(
  folder: string,
  entries: readonly Entry[],
  rules: IgnoreRules | undefined,
  { exclude, keeps, onSkip }: WalkOptions,
): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  for (const [name, kind] of entries) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (name === ".git" || exclude?.(path)) continue;
    const isFolder = kind === "directory";
    if (rules?.ignores(isFolder ? `${path}/` : path) && (isFolder || !keeps?.(path))) continue;
    if (isFolder) folders.push(path);
    else if (kind === "link") onSkip?.(path, "link");
    else if (kind === "file") files.push(path);
  }
  return { files, folders };
}

/** Waits only for a tree that makes it wait: undefined, at once or later, when the folder cannot be read. */
function listing(
  tree: FileTree,
  folder: string,
): readonly Entry[] | undefined | Promise<readonly Entry[] | undefined> {
  try {
    const entries = tree.readDirectory(folder);
    return entries instanceof Promise ? entries.catch(() => undefined) : entries;
  } catch {
    return undefined;
  }
}

function missed(folder: string, { onSkip }: WalkOptions): readonly Entry[] {
  onSkip?.(folder, "unreadable");
  return [];
}

/** Most file systems list by name already. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const isSorted = entries.every(([name], n) => n === 0 || entries[n - 1]![0] < name);
  return isSorted ? entries : [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
