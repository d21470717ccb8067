import ignore, { type Ignore } from "ignore";
import { indexPaths } from "./indexFile";
import type { Entry, FileTree, Soon } from "./tree";

/** What git makes of a file. */
export interface GitState {
  /** Whether git leaves it out. */
  readonly isIgnored: boolean;
  /** Whether it is in the index, so that what is written there gets into the next commit. */
  readonly isTracked: boolean;
}

/**
 * What git makes of a file of `tree`: by the ignore files on the way to it, `.git/info/exclude`, the person's own
 * patterns and the index. A file that git tracks is never ignored, nor is one in a folder that cannot be read.
 * @param tree Best the whole repository: ignore files above it are not seen.
 * @param path Of a file; with a `/` at its end, of a folder.
 */
export async function gitStateOf(tree: FileTree, path: string): Promise<GitState> {
  const rules = await rulesFor(tree, path);
  if (rules === undefined) return { isIgnored: true, isTracked: false };
  return { isIgnored: rules.ignores(path), isTracked: rules.tracks(path) };
}

/** The rules in the folder that `path` stands in; undefined when git ignores that folder. */
export async function rulesFor(tree: FileTree, path: string): Promise<IgnoreRules | undefined> {
  let rules = await IgnoreRules.at(tree, "", await entriesOf(tree, ""));
  for (const folder of foldersOf(path)) {
    if (rules.ignores(`${folder}/`)) return undefined;
    rules = await IgnoreRules.at(tree, folder, await entriesOf(tree, folder), rules);
  }
  return rules;
}

/** The folders on the way to a path, without the root: `a` and `a/b` for `a/b/c` and for `a/b/c/`. */
function foldersOf(path: string): string[] {
  const names = path.split("/").filter((name) => name !== "");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
}

async function entriesOf(tree: FileTree, folder: string): Promise<readonly Entry[]> {
  try {
    return await tree.readDirectory(folder);
  } catch {
    return [];
  }
}

/**
 * What git ignores among the entries of one folder. The patterns of all ignore files that count there are kept as one
 * list, the nested ones rewritten to start at the repository's top: the last that matches wins, and an ignored folder
 * takes everything below it along, whatever later patterns say, as https://git-scm.com/docs/gitignore has it.
 */
export class IgnoreRules {
  private constructor(
    /** Folder of the repository that the rules belong to, `""` or with `/` at its end. */
    readonly top: string,
    readonly rules: Ignore,
    readonly caseless: boolean,
    readonly tracked: TrackedPaths,
  ) {}

  /**
   * The rules in `folder` of `tree`, where `entries` stand.
   * @param above The rules in the folder above; a folder with a repository of its own does without them.
   */
  static at(
    tree: FileTree,
    folder: string,
    entries: readonly Entry[],
    above?: IgnoreRules,
  ): Soon<IgnoreRules> {
    const isTop = above === undefined || entries.some(([name]) => name === ".git");
    const hasFile = entries.some(([name, kind]) => name === ".gitignore" && kind === "file");
    return isTop || hasFile ? IgnoreRules.#in(tree, folder, isTop ? undefined : above, hasFile) : above;
  }

  static async #in(
    tree: FileTree,
    folder: string,
    above: IgnoreRules | undefined,
    hasFile: boolean,
  ): Promise<IgnoreRules> {
    const rules = above ?? (await IgnoreRules.#ofRepository(tree, folder));
    if (!hasFile) return rules;
    const text = await readText(tree, join(folder, ".gitignore"));
    return rules.#with(text, join(folder, "").slice(rules.top.length));
  }

  static async #ofRepository(tree: FileTree, folder: string): Promise<IgnoreRules> {
    const config = await readText(tree, join(folder, ".git/config"));
    const caseless = /^\s*ignorecase\s*=\s*true\s*$/im.test(config);
    const rules = ignore({ ignorecase: caseless })
      .add((await tree.personalIgnore?.()) ?? "")
      .add(await readText(tree, join(folder, ".git/info/exclude")));
    return new IgnoreRules(join(folder, ""), rules, caseless, await trackedIn(tree, folder, config));
  }

  /** Whether an entry of the folder is left out; `path` relative to the tree, a folder's with `/` at its end. */
  ignores(path: string): boolean {
    const below = path.slice(this.top.length);
    return this.rules.ignores(below) && !this.tracked.has(below);
  }

  /** Whether git tracks a file of the folder. */
  tracks(path: string): boolean {
    return this.tracked.has(path.slice(this.top.length));
  }

  #with(text: string, folder: string): IgnoreRules {
    const patterns = folder === "" ? text : rebased(text, folder);
    const rules = ignore({ ignorecase: this.caseless }).add(this.rules).add(patterns);
    return new IgnoreRules(this.top, rules, this.caseless, this.tracked);
  }
}

/** Files that git tracks, and, with `/` at their ends, the folders that they stand in. */
type TrackedPaths = ReadonlySet<string>;

async function trackedIn(tree: FileTree, folder: string, config: string): Promise<TrackedPaths> {
  const hashLength = /^\s*objectformat\s*=\s*sha256\s*$/im.test(config) ? 32 : 20;
  const paths = new Set<string>();
  for (const path of indexPaths(await read(tree, join(folder, ".git/index")), hashLength)) {
    paths.add(path);
    for (let at = path.lastIndexOf("/", path.length - 2); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const above = path.slice(0, at + 1);
      if (paths.has(above)) break;
      paths.add(above);
    }
  }
  return paths;
}

/** The patterns of an ignore file in `folder` (with `/` at its end), as one at the repository's top would say them. */
function rebased(text: string, folder: string): string {
  const base = `/${folder.replace(/[\\*?[]/g, "\\$&")}`;
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => rebase(line, base))
    .join("\n");
}

/** Without a `/` at its start or in its middle, a pattern counts on every level below its folder. */
function rebase(line: string, base: string): string {
  const [, negation = "", pattern = ""] = /^(!?)(.*)$/s.exec(line)!;
  if (line.startsWith("#") || /^\/* *$/.test(pattern)) return "";
  const bare = pattern.replace(/^\\(?=[!#])/, "");
  const isAnchored = /\/(?! *$)/.test(bare);
  return `${negation}${base}${isAnchored ? bare.replace(/^\//, "") : `**/${bare}`}`;
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

async function readText(tree: FileTree, path: string): Promise<string> {
  return new TextDecoder().decode(await read(tree, path));
}

/** A file that is not there or cannot be read counts as empty. */
async function read(tree: FileTree, path: string): Promise<Uint8Array> {
  try {
    return await tree.readFile(path);
  } catch {
    return new Uint8Array();
  }
}
