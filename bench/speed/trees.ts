import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A tree of files in memory, as it stood on the disk. */
export interface Tree {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[];
  /** Of all files, in bytes. */
  readonly size: number;
}

/** How much of a tree is read at most, in bytes. */
const most = 60_000_000;

/** The trees of this machine: the packages that this project develops with, and the sources of Go and Python if there. */
export function trees(): Tree[] {
  const roots: readonly (readonly [string, string | undefined])[] = [
    ["node_modules", "node_modules"],
    ["Go's sources", said("go", "env", "GOROOT")],
    ["Python's library", said("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))")],
  ];
  return roots.flatMap(([name, root]) => (root === undefined || !existsSync(root) ? [] : [read(name, root)]));
}

/** What a program says in one line; undefined where it cannot be had. */
function said(program: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** Text files of up to a million bytes, in the order of their names. */
function read(name: string, root: string): Tree {
  const files: { path: string; bytes: Buffer }[] = [];
  let size = 0;
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (size > most) return;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && statSync(path).size <= 1_000_000) {
        const bytes = readFileSync(path);
        if (bytes.includes(0)) continue;
        files.push({ path, bytes });
        size += bytes.length;
      }
    }
  };
  visit(root);
  return { name, files, size };
}
