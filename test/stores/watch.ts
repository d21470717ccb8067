import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * Runs an operation while another thread looks, again and again, into the command lines and environments of all processes,
 * into new files of the temporary folder, and into all files of some folders. Resolves with the places where the value was
 * seen. Elsewhere than on Linux only files are looked into.
 */
export async function whileWatched(
  value: string,
  operation: () => Promise<void>,
  folders: readonly string[] = [],
): Promise<readonly string[]> {
  const worker = new Worker(join(__dirname, "watcher.js"), { workerData: { value, folders } });
  await new Promise((resolve) => worker.once("message", resolve));
  try {
    await operation();
  } finally {
    worker.postMessage("enough");
  }
  const seen = await new Promise<readonly string[]>((resolve) => worker.once("message", resolve));
  await worker.terminate();
  return seen;
}

/** What is looked for, and in which folders beside the usual places. */
export interface Watched {
  readonly value: string;
  readonly folders: readonly string[];
}

/** Where the value is seen right now. */
export function placesOf({ value, folders }: Watched, since: number): string[] {
  const below = folders.flatMap(filesBelow).filter((file) => holds(file, value));
  return [...processPlaces(value), ...filePlaces(value, since), ...below];
}

/** All files of a folder and of those in it; links are not followed. */
export function filesBelow(folder: string): string[] {
  return entries(folder, true)
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

function processPlaces(value: string): string[] {
  return entries("/proc")
    .map(({ name }) => name)
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => [`/proc/${id}/cmdline`, `/proc/${id}/environ`])
    .filter((file) => holds(file, value));
}

function filePlaces(value: string, since: number): string[] {
  return entries(tmpdir())
    .map(({ name }) => join(tmpdir(), name))
    .filter((file) => isNewFile(file, since) && holds(file, value));
}

function isNewFile(file: string, since: number): boolean {
  try {
    const { mtimeMs, size } = statSync(file);
    return mtimeMs >= since - 1000 && size < 1_000_000;
  } catch {
    return false;
  }
}

function holds(file: string, value: string): boolean {
  try {
    return readFileSync(file).includes(value);
  } catch {
    return false;
  }
}

function entries(folder: string, recursive = false): Dirent[] {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch {
    return [];
  }
}
