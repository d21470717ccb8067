import type { Reach } from "../../lifecycle/exposure";
import type { Git } from "./git";
import type { State } from "./state";

/** Of a partial clone only what is here is walked. */
const walk = ["rev-list", "--objects", "--ignore-missing", "--missing=allow-any"] as const;
/** All that is on a branch or a tag, is checked out in a working tree, or has another ref; a stash has not. */
export const local = ["--exclude=refs/stash", "--all"] as const;

/** What is known of objects from an earlier time. */
export interface EarlierReach {
  readonly reach: ReadonlyMap<string, Reach>;
  /** What remotes had then. */
  readonly remoteRoots: readonly string[];
}

/**
 * How far objects have reached, by their ids. What was pushed once stays so.
 * @throws GitError
 */
export async function reachOf(
  git: Git,
  ids: ReadonlySet<string>,
  { remoteRoots }: State,
  earlier: EarlierReach,
): Promise<ReadonlyMap<string, Reach>> {
  const reach = new Map<string, Reach>();
  const left = new Set(ids);
  const settle = (found: Iterable<string>, how: Reach): void => {
    for (const id of found) if (left.delete(id)) reach.set(id, how);
  };
  settle(
    [...ids].filter((id) => earlier.reach.get(id) === "pushed"),
    "pushed",
  );
  const known = [...left].filter((id) => earlier.reach.has(id));
  const news = [...left].filter((id) => !earlier.reach.has(id));
  settle(await among(git, [...walk, "--stdin"], remoteRoots, new Set(news)), "pushed");
  // What remotes had before is known not to have them.
  const since = [...remoteRoots, ...earlier.remoteRoots.map(not)];
  settle(await among(git, [...walk, "--stdin"], since, new Set(known)), "pushed");
  settle(await among(git, [...walk, ...local, "--stdin"], remoteRoots.map(not), left), "committed");
  settle(await among(git, [...walk, "--indexed-objects"], [], left), "staged");
  settle(left, "unreachable");
  return reach;
}

/** Which of these a walk from the roots comes by; it ends as soon as it has seen all. */
async function among(
  git: Git,
  args: readonly [string, ...string[]],
  roots: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const isFromInput = args.includes("--stdin");
  if (wanted.size === 0 || (isFromInput && !args.includes("--all") && roots.length === 0)) return found;
  for await (const lines of git.lines(args, lined(roots))) {
    for (const line of lines) {
      const end = line.indexOf(" ");
      const id = end < 0 ? line : line.slice(0, end);
      if (wanted.has(id)) found.add(id);
    }
    if (found.size === wanted.size) break;
  }
  return found;
}

export function not(id: string): string {
  return `^${id}`;
}

export function lined(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join("");
}
