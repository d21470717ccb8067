import { randomBytes } from "node:crypto";
import { link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "../stores/storeError";
import { prepareFolder, rotationsFolder } from "./journal";

/**
 * Lets one process at a time work on the rotations of a folder, while `work` runs. The lock of a process of this computer that
 * has died is taken over; that of another computer, on a shared disk, is not.
 * @throws StoreError of kind `conflict` when another one is at it.
 */
export async function whileLocked<T>(root: string, work: () => Promise<T>): Promise<T> {
  const folder = await prepareFolder(root);
  const path = join(folder, "lock");
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), mark: randomBytes(8).toString("hex") });
  const own = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  await writeFile(own, mine, { flag: "wx", mode: 0o600 });
  try {
    if (!(await take(own, path))) {
      await buryDead(path);
      if (!(await take(own, path))) throw held();
    }
  } finally {
    await rm(own, { force: true });
  }
  try {
    await sweep(folder);
    return await work();
  } finally {
    if ((await textOf(path)) === mine) await rm(path, { force: true });
  }
}

/** Removes what killed writes have left: nobody else writes here now, but for those who try to lock. */
async function sweep(folder: string): Promise<void> {
  const leftovers = (await readdir(folder)).filter((name) => /^(?!lock\.).*\.[\da-f]{12}\.tmp$/.test(name));
  for (const name of leftovers) await rm(join(folder, name), { force: true });
}

/** A link is made or not, with all that it leads to: there is no moment at which a lock is there and says nothing. */
async function take(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a lock away whose process has died; what it has taken is looked at again, in case another was quicker. */
async function buryDead(path: string): Promise<void> {
  const text = await textOf(path);
  if (text === undefined) return;
  if (isAlive(text)) throw held();
  const grave = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  await rename(path, grave).catch(() => {});
  const buried = await textOf(grave);
  if (buried !== undefined && buried !== text) await link(grave, path).catch(() => {});
  await rm(grave, { force: true });
}

function isAlive(text: string): boolean {
  const { pid, host } = holderIn(text);
  if (host !== hostname() || typeof pid !== "number") return true;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function holderIn(text: string): { readonly pid?: unknown; readonly host?: unknown } {
  try {
    return JSON.parse(text) as { readonly pid?: unknown };
  } catch {
    return {};
  }
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

function held(): StoreError {
  return new StoreError("conflict", "Tacit", {
    detail: "another rotation is under way",
    advice: `Wait for it to end. If there is none, remove ${rotationsFolder}/lock.`,
  });
}
