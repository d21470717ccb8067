import { type Dirent, existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import type { Entry, EntryKind, FileTree } from "./tree";

type Environment = Readonly<Record<string, string | undefined>>;

/** Knows what stands in folders that have not changed. */
export interface Listings {
  /**
   * @param folder Absolute.
   * @param read Says what stands there now; throws when the folder cannot be read.
   */
  entries(folder: string, read: () => readonly Entry[]): readonly Entry[];
}

/** The absolute path of each path below an absolute one: `""` and those with `/` between names. */
export function pathsBelow(root: string): (path: string) => string {
  const start = root.endsWith(sep) ? root : root + sep;
  return (path) => (path === "" ? root : start + (sep === "/" ? path : path.replaceAll("/", sep)));
}

/**
 * The files below a folder of this machine.
 * @param root Absolute.
 * @param env Where `HOME` and `XDG_CONFIG_HOME` lead to the person's git configuration.
 */
export function diskTree(root: string, env: Environment = process.env, listings?: Listings): FileTree {
  const at = pathsBelow(root);
  return {
    readDirectory: (path) => {
      const folder = at(path);
      const read = (): readonly Entry[] => readdirSync(folder, { withFileTypes: true }).map(toEntry);
      return listings === undefined ? read() : listings.entries(folder, read);
    },
    readFile: (path) => readFile(at(path)),
    personalIgnore: () => personalIgnore(root, env),
  };
}

function toEntry(entry: Dirent): Entry {
  return [entry.name, kindOf(entry)];
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "directory";
  return entry.isFile() ? "file" : "other";
}

/**
 * The top of the git repository that `folder` (absolute) stands in, by the nearest `.git` above it; undefined outside
 * of repositories.
 */
export function repositoryTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Where git looks, strongest first. Source: https://git-scm.com/docs/git-config#FILES */
async function personalIgnore(root: string, env: Environment): Promise<string | undefined> {
  const home = env.HOME ?? homedir();
  const folder = join(env.XDG_CONFIG_HOME || join(home, ".config"), "git");
  for (const config of [join(root, ".git/config"), join(home, ".gitconfig"), join(folder, "config")]) {
    const file = excludesFile((await textOf(config)) ?? "");
    if (file !== undefined) return textOf(resolve(root, file.replace(/^~(?=\/)/, home)));
  }
  return textOf(join(folder, "ignore"));
}

/** The last `core.excludesFile` of a git configuration file; included files are not looked at. */
function excludesFile(config: string): string | undefined {
  let section = "";
  let file: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    section = /^\s*\[\s*([^\]\s]+)\s*\]/.exec(line)?.[1]?.toLowerCase() ?? section;
    const value = /^\s*excludesfile\s*=\s*"?([^"#;]+?)"?\s*(?:[#;]|$)/i.exec(line)?.[1];
    if (section === "core" && value !== undefined) file = value;
  }
  return file;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
