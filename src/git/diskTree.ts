import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EntryKind, FileTree } from "./ignore";

/** The files below a folder of this machine; reading rejects with what `node:fs` says. */
export function diskTree(root: string): FileTree {
  return {
    readFile: (path) => readFile(join(root, path)),
    readDirectory: async (path) => {
      const entries = await readdir(join(root, path), { withFileTypes: true });
      return entries.map((entry) => [entry.name, kindOf(entry)] as const);
    },
  };
}

/** The nearest folder at or above `folder` that is a git working tree; undefined when there is none. */
export function workingTree(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "directory";
  return entry.isFile() ? "file" : "other";
}
