import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow } from "../files";
import type { HearObject } from "./objects";

/** Begins the ids of files in Git LFS here, since git's own may be as long. */
const mark = "lfs:";
/** Pointers are smaller. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
const largestPointer = 1024;

export function isLfs(id: string): boolean {
  return id.startsWith(mark);
}

/** The id of the file in Git LFS that stands behind what git has of it; undefined for what is no pointer. */
export function lfsTarget(bytes: Uint8Array, length: number): string | undefined {
  if (length >= largestPointer || bytes[0] !== 0x76) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("latin1");
  if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return undefined;
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  return oid && mark + oid;
}

/** The ids of the files that Git LFS has in a folder and that are not too large. */
export function listLfs(folder: string, maximumSize: number): readonly string[] {
  return filesBelow(folder).flatMap((file) => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return /^[0-9a-f]{64}$/.test(basename(file)) && size <= maximumSize ? mark + basename(file) : [];
  });
}

/** Reads such files; those that are gone are left out. */
export function readLfs(folder: string, ids: readonly string[], hear: HearObject): void {
  for (const id of ids) {
    const oid = id.slice(mark.length);
    try {
      const bytes = readFileSync(join(folder, oid.slice(0, 2), oid.slice(2, 4), oid));
      hear(id, bytes, bytes.length);
    } catch {}
  }
}
