import { randomBytes } from "node:crypto";
import { open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { StoreError } from "./storeError";

/**
 * The text of a file; undefined when there is none.
 * @throws StoreError when it cannot be read, or is no UTF-8, which could not be written back unchanged.
 */
export async function readText(store: string, path: string): Promise<string | undefined> {
  const bytes = await reading(store, path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StoreError("damaged", store, { detail: "no UTF-8" });
  }
}

/**
 * Writes a text in place of what was read, at once or not at all; what is new is readable by its owner alone.
 * @param before What was read; another text there now is never overwritten.
 * @throws StoreError of kind `conflict` when the file is another by now, `not-found` without its folder, `forbidden`, `failed`.
 */
export async function writeText(
  store: string,
  named: string,
  before: string | undefined,
  after: string,
): Promise<void> {
  const path = before === undefined ? named : await targetOf(store, named);
  try {
    const mode = before === undefined ? 0o600 : (await stat(path)).mode & 0o777;
    // A new file would take its place all the same.
    if ((mode & 0o200) === 0) throw new StoreError("forbidden", store, { detail: "read-only" });
    await writeAtOnce(path, after, mode, async () => {
      if ((await readText(store, path)) !== before) throw new StoreError("conflict", store);
    });
  } catch (error) {
    throw error instanceof StoreError ? error : fileError(store, error);
  }
}

/**
 * Makes a text all that a file holds, at once or not at all; another reader never sees a part of it.
 * @param mode Who may read and write it, as the system's mask allows.
 * @param check Asked right before the file takes its place; where it throws, all stays as it was.
 */
export async function writeAtOnce(
  path: string,
  text: string,
  mode: number,
  check?: () => Promise<void>,
): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeThrough(beside, text, mode);
    await check?.();
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Removes what a write of this file has left behind that was killed, which may hold values. One that is under way is left alone.
 * @param age How old that has to be, in milliseconds.
 */
export async function removeLeftovers(path: string, age = 60_000): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const start = `${basename(target)}.`;
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    if (!name.startsWith(start) || !/^[\da-f]{12}\.tmp$/.test(name.slice(start.length))) continue;
    const leftover = join(dirname(target), name);
    const written = (await stat(leftover).catch(() => undefined))?.mtimeMs;
    if (written !== undefined && written <= Date.now() - age) await rm(leftover, { force: true });
  }
}

/** The file itself: a link to it must stay one. */
async function targetOf(store: string, path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOENT"
      ? new StoreError("conflict", store)
      : fileError(store, error);
  }
}

async function reading(store: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fileError(store, error);
  }
}

async function writeThrough(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name outlives a crash of the computer; not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch {}
}

function fileError(store: string, error: unknown): StoreError {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown";
  if (code === "ENOENT") return new StoreError("not-found", store, { detail: "no such folder" });
  const isRefused = code === "EACCES" || code === "EPERM" || code === "EROFS";
  return new StoreError(isRefused ? "forbidden" : "failed", store, { detail: code });
}
