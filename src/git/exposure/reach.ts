import type { Reach } from "../../lifecycle/exposure";
import type { Git } from "./git";
import type { State } from "./state";

/** All that is on a branch or a tag, is checked out in a working tree, or has another ref; a stash has not. */
export const local = ["--exclude=refs/stash", "--all"] as const;

/** What is not here is printed behind a question mark. */
const walk = ["rev-list", "--objects", "--ignore-missing", "--missing=print"] as const;
const remoteWalk = [...walk, "--stdin"] as const;
const localWalk = [...walk, ...local, "--stdin"] as const;
const indexWalk = [...walk, "--indexed-objects"] as const;

/** What is known of objects from an earlier time. */
export interface EarlierReach {
  readonly reach: ReadonlyMap<string, Reach>;
  /** What remotes had then. */
  readonly remoteRoots: readonly string[];
  /** Whether all refs are as they were. */
  readonly isSame: boolean;
}

/** How far objects have reached, by their ids. */
export interface ReachAnswer {
  readonly reach: Map<string, Reach>;
  /** False when a part of the history is not here. */
  readonly isWhole: boolean;
}

/**
 * How far objects have reached. What was pushed once stays so.
 * @throws GitError
 */
export async function reachOf(
  git: Git,
  ids: ReadonlySet<string>,
  { remoteRoots }: State,
  earlier: EarlierReach,
): Promise<ReachAnswer> {
  const reach = new Map<string, Reach>();
  const left = new Set(ids);
  const settle = (found: Iterable<string>, how: Reach): void => {
    for (const id of found) if (left.delete(id)) reach.set(id, how);
  };
  let isWhole = true;
  const among = async (args: Walk, roots: readonly string[], wanted: ReadonlySet<string>) => {
    const answer = await walked(git, args, roots, wanted);
    isWhole &&= answer.isWhole;
    return answer.found;
  };
  const before = (id: string): Reach | undefined => earlier.reach.get(id);
  settle(
    [...ids].filter((id) => before(id) === "pushed"),
    "pushed",
  );
  if (earlier.isSame)
    settle(
      [...ids].filter((id) => before(id) === "committed"),
      "committed",
    );
  const news = new Set([...left].filter((id) => before(id) === undefined));
  settle(await among(remoteWalk, remoteRoots, news), "pushed");
  if (!earlier.isSame) {
    // What remotes had before is known not to have them.
    const since = [...remoteRoots, ...earlier.remoteRoots.map(not)];
    const known = new Set([...left].filter((id) => before(id) !== undefined));
    settle(await among(remoteWalk, since, known), "pushed");
  }
  settle(await among(localWalk, remoteRoots.map(not), earlier.isSame ? news : left), "committed");
  settle(await among(indexWalk, [], left), "staged");
  settle(left, "unreachable");
  return { reach, isWhole };
}

type Walk = readonly ["rev-list", ...string[]];

/** Which of these a walk from the roots comes by; it ends as soon as it has seen all. */
async function walked(
  git: Git,
  args: Walk,
  roots: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<{ readonly found: ReadonlySet<string>; readonly isWhole: boolean }> {
  const found = new Set<string>();
  let isWhole = true;
  if (wanted.size === 0 || (args === remoteWalk && roots.length === 0)) return { found, isWhole };
  for await (const lines of git.lines(args, lined(roots))) {
    for (const line of lines) {
      const end = line.indexOf(" ");
      const id = end < 0 ? line : line.slice(0, end);
      if (wanted.has(id)) found.add(id);
      if (id.startsWith("?")) isWhole = false;
    }
    if (found.size === wanted.size) break;
  }
  return { found, isWhole };
}

export function not(id: string): string {
  return `^${id}`;
}

export function lined(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join("");
}
