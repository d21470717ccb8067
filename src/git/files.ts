import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a file says; empty where there is none. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The names in a folder, in order; none where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The files below a folder, with it in front, in order; links are not followed. */
export function filesBelow(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  } catch {
    return [];
  }
}

/** When a file was last written, in milliseconds since 1970; undefined where there is none. */
export function writtenAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Another one when a file has been written again. */
export function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.mtimeMs} ${stats.size}`;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A file that each working tree of a repository has, where it would be. */
export function inTrees(folder: string, name: string): readonly string[] {
  const others = namesIn(join(folder, "worktrees")).map((tree) => join(folder, "worktrees", tree, name));
  return [join(folder, name), ...others];
}
