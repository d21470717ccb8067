import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Gap } from "../../lifecycle/exposure";
import { repositoryTop } from "../diskTree";
import { isFolder, namesIn, textOf } from "../files";
import { commonFolder, repositoryAt } from "../gitFolder";
import { indexPaths } from "../indexFile";
import { Git, GitError, type GitOptions } from "./git";

/** A repository's own folder, which all its working trees share. */
export interface Repository {
  readonly folder: string;
  readonly git: Git;
  /** The path of its folder in the working tree, or else its name; absent for the repository that was asked for. */
  readonly submodule?: string;
}

export interface Repositories {
  readonly all: readonly Repository[];
  readonly gaps: readonly Gap[];
}

/**
 * The repository that a folder stands in, and those of its submodules and of theirs, whether checked out or not.
 * @param root Absolute.
 */
export async function repositoriesOf(root: string, options: GitOptions): Promise<Repositories> {
  const here = new Git(["-C", root], options);
  try {
    const answer = await here.text(["rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir"]);
    const [gitFolder, folder] = answer.split("\n");
    const isBare = (await here.text(["rev-parse", "--is-inside-work-tree"])).trim() !== "true";
    const top = isBare ? undefined : (await here.text(["rev-parse", "--show-toplevel"])).replace(/\n$/, "");
    const submodules = new Submodules();
    submodules.look(gitFolder!, top, "");
    submodules.lookBelow(folder!);
    const all = [...submodules.found].map(([submodule, path]) => ({ ...at(path, options), submodule }));
    const gaps: Gap[] = submodules.missing > 0 ? [{ kind: "submodules", count: submodules.missing }] : [];
    return { all: [at(folder!, options), ...all], gaps };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (repositoryTop(root) === undefined) return { all: [], gaps: [] };
    return { all: [], gaps: [error.isMissing ? { kind: "no-git" } : { kind: "unreadable", count: 1 }] };
  }
}

/** Nothing is asked of its working tree, which may be gone. */
function at(folder: string, options: GitOptions): Repository {
  return { folder, git: new Git([`--git-dir=${folder}`, `--work-tree=${folder}`], options) };
}

/** Collects the submodules of a repository. */
class Submodules {
  /** The folders of their repositories, by name. */
  readonly found = new Map<string, string>();
  missing = 0;
  readonly #seen = new Set<string>();

  /** Those in the index of a working tree. */
  look(gitFolder: string, top: string | undefined, prefix: string): void {
    for (const path of submodulePaths(gitFolder)) {
      const tree = top === undefined ? undefined : join(top, path);
      const checkedOut = tree === undefined ? undefined : repositoryAt(tree);
      const folder = checkedOut ?? join(gitFolder, "modules", path);
      if (!isRepository(folder)) this.missing++;
      else if (this.#add(prefix + path, folder)) this.look(folder, checkedOut && tree, `${prefix}${path}/`);
    }
  }

  /** Those whose repositories are kept in another's, for all its working trees. */
  lookBelow(folder: string): void {
    this.#walk(join(folder, "modules"), "");
    for (const tree of namesIn(join(folder, "worktrees"))) {
      this.#walk(join(folder, "worktrees", tree, "modules"), "");
    }
  }

  #walk(folder: string, prefix: string): void {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      if (isRepository(path)) this.#add(prefix + name, path);
      const next = isRepository(path) ? join(path, "modules") : path;
      if (isFolder(next)) this.#walk(next, `${prefix}${name}/`);
    }
  }

  /** False where it is known already. */
  #add(name: string, folder: string): boolean {
    const real = realpathSync(folder);
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    this.found.set(this.found.has(name) ? real : name, real);
    return true;
  }
}

function submodulePaths(gitFolder: string): readonly string[] {
  try {
    const paths = indexPaths(readFileSync(join(gitFolder, "index")), hashLength(gitFolder));
    return paths.filter((path) => path.endsWith("/")).map((path) => path.slice(0, -1));
  } catch {
    return [];
  }
}

function hashLength(gitFolder: string): 20 | 32 {
  const config = textOf(join(commonFolder(gitFolder), "config"));
  return /^\s*objectformat\s*=\s*sha256/im.test(config) ? 32 : 20;
}

function isRepository(folder: string): boolean {
  return isFolder(join(folder, "objects")) && textOf(join(folder, "HEAD")) !== "";
}
