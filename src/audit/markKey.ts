import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { repositoryTop } from "../git/diskTree";

const size = 32;

/**
 * The key of the marks of a folder: made once and kept within its repository's own folder, which git never commits, so that a
 * person's editor and command line have the same; another one each time where there is no repository or it cannot be kept.
 * @param root Absolute.
 */
export function localMarkKey(root: string): Uint8Array {
  const top = repositoryTop(root);
  const folder = top === undefined ? undefined : commonFolder(join(top, ".git"));
  if (folder === undefined) return randomBytes(size);
  const file = join(folder, "tacit", "marks.key");
  const known = keyIn(file);
  if (known !== undefined) return known;
  const key = randomBytes(size);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, key, { mode: 0o600, flag: "wx" });
    return key;
  } catch {
    // Another process was first, or nothing can be written here.
    return keyIn(file) ?? key;
  }
}

function keyIn(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The folder that all working trees of a repository share.
 * Source: https://git-scm.com/docs/gitrepository-layout, `gitdir` and `commondir`
 */
function commonFolder(dotGit: string): string | undefined {
  try {
    if (statSync(dotGit).isDirectory()) return dotGit;
    const folder = resolve(
      dirname(dotGit),
      readFileSync(dotGit, "utf8")
        .replace(/^gitdir: /, "")
        .trim(),
    );
    const common = lineOf(join(folder, "commondir"));
    if (common === undefined) return folder;
    return isAbsolute(common) ? common : join(folder, common);
  } catch {
    return undefined;
  }
}

function lineOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
