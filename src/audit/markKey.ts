import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repositoryTop } from "../git/diskTree";
import { commonFolder, repositoryAt } from "../git/gitFolder";
import type { Policy } from "../lifecycle/policy";

const size = 32;

/** A key of marks, and whether all have it who can read the secrets. */
export interface MarkKey {
  readonly key: Uint8Array;
  readonly isShared: boolean;
}

/**
 * The key of the marks of a folder's inventory: of a committed one that which all have who can decrypt its secrets, where
 * there is one; else the person's own.
 * @param root Absolute.
 * @param shared Asks for the former.
 */
export async function markKeyFor(
  root: string,
  { inventory }: Pick<Policy, "inventory">,
  shared: () => Promise<Uint8Array | undefined>,
): Promise<MarkKey> {
  const key = inventory === "committed" ? await shared() : undefined;
  return key === undefined ? { key: localMarkKey(root), isShared: false } : { key, isShared: true };
}

/**
 * The key of the marks of a folder: made once and kept within its repository's own folder, which git never commits, so that a
 * person's editor and command line have the same; another one each time where there is no repository or it cannot be kept.
 * @param root Absolute.
 */
function localMarkKey(root: string): Uint8Array {
  const top = repositoryTop(root);
  const folder = top === undefined ? undefined : repositoryAt(top);
  if (folder === undefined) return randomBytes(size);
  const file = join(commonFolder(folder), "tacit", "marks.key");
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

/** The key of what is remembered of git's history, which marks do not fit. */
export function historyKey(markKey: Uint8Array): Uint8Array {
  return createHmac("sha256", markKey).update("history").digest();
}

function keyIn(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}
