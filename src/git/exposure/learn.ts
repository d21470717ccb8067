import type { Memory } from "./cache";
import { type Git, GitError } from "./git";
import { isLfs, listLfs } from "./lfs";
import { type Listing, listObjects, listSome } from "./objects";
import type { State } from "./state";

/**
 * Learns which objects there are now, and forgets those that are not there any more.
 * @returns false when all is as it was.
 * @throws GitError
 */
export async function learnObjects(
  memory: Memory,
  state: State,
  git: Git,
  maximumSize: number,
): Promise<boolean> {
  if (memory.objects === state.objects) return false;
  const { ids, large } =
    (await changed(memory, state, git, maximumSize)) ?? (await listObjects(git, maximumSize));
  const alive = new Set([...ids, ...listLfs(state.lfs, maximumSize)]);
  forgetOthers(memory, alive);
  for (const id of memory.read) alive.delete(id);
  memory.read.push(...alive);
  Object.assign(memory, { large, loose: state.loose, packed: state.packed, objects: state.objects });
  return true;
}

/**
 * The listing that is known, with the objects that have got a file of their own since, and without those that have lost it and
 * are not in a pack either; undefined where more has changed. Listing all objects takes as long as there are many.
 */
async function changed(
  memory: Memory,
  state: State,
  git: Git,
  maximumSize: number,
): Promise<Listing | undefined> {
  if (memory.packed !== state.packed) return undefined;
  const different = difference(memory.loose, state.loose);
  try {
    const { ids, large } = await listSome(git, [...different], maximumSize);
    const isSame = (id: string): boolean => !different.has(id) && !isLfs(id);
    return {
      ids: [...memory.read.filter(isSame), ...ids],
      large: [...memory.large.filter(isSame), ...large],
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return undefined;
  }
}

/** What is in one of them and not in both. */
function difference(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const all = new Set(now);
  for (const id of before) if (!all.delete(id)) all.add(id);
  return all;
}

/** If objects that are forgotten come back, they are read again. */
function forgetOthers(memory: Memory, alive: ReadonlySet<string>): void {
  const left: number[] = [0];
  for (const id of memory.read) left.push(left.at(-1)! + (alive.has(id) ? 1 : 0));
  if (left.at(-1) === memory.read.length) return;
  memory.read = memory.read.filter((id) => alive.has(id));
  for (const known of memory.needles.values()) {
    known.searched = left[known.searched]!;
    for (const id of known.hits) if (!alive.has(id)) known.hits.delete(id);
  }
  for (const ids of memory.pointers.values()) for (const id of ids) if (!alive.has(id)) ids.delete(id);
}
