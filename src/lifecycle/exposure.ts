/**
 * How far a value has reached, from the least to the most:
 * - `worktree`: git has it nowhere; at most, files have it that git has not taken.
 * - `staged`: it is in the index of a working tree, and will be in its next commit.
 * - `unreachable`: git still has it, but on no branch and no tag: what was amended, rebased or reset away, what was
 *   staged once, and every stash, since a stash is never pushed and is gone when it is dropped.
 * - `committed`: a branch, a tag or a checked out commit of this repository has it, and no remote as far as is seen.
 * - `pushed`: a remote has it, or had it: what was overwritten by force is still there for whoever knows its id.
 */
export const reaches = ["worktree", "staged", "unreachable", "committed", "pushed"] as const;
export type Reach = (typeof reaches)[number];

/** The earliest commit that is known to hold a value. */
export interface FirstSeen {
  /** Its id. */
  readonly commit: string;
  /** When it was written, in milliseconds since 1970; people can set it to whatever they like. */
  readonly date: number;
  /** The file in that commit, with `/`, relative to its repository; absent for a value in the commit's message. */
  readonly path?: string;
  /** The submodule whose repository it is, by the path of its folder or its name; absent for the repository itself. */
  readonly submodule?: string;
}

/**
 * What makes an exposure a lower bound:
 * - `short`: the value has too few characters to be looked for.
 * - `no-git`: there is a repository, but no program that reads it.
 * - `shallow`, `partial`: a clone that has not all of the history, or not all files of it.
 * - `undated`: nothing tells when the remotes were last asked what they have.
 * - `gone`: so many branches here follow one that a remote has had and has no more.
 * - `submodules`: so many have no repository here.
 * - `lfs`: so many files in Git LFS are not here, or larger than the limit.
 * - `large`: so many files were larger than the limit.
 * - `unreadable`: so many repositories could not be read, or not wholly.
 */
export type Gap =
  | { readonly kind: "short" | "no-git" | "shallow" | "partial" | "undated" }
  | { readonly kind: "gone" | "submodules" | "lfs" | "large" | "unreadable"; readonly count: number };

/** What is known of where a value has got to. */
export interface Exposure {
  readonly reach: Reach;
  /** Of those commits that reach as far; absent where none is known. */
  readonly first?: FirstSeen;
  /** When git last heard from a remote, in milliseconds since 1970; absent without remotes, or where it is not known. */
  readonly remotesSeen?: number;
  /** Empty when nothing was left out. */
  readonly gaps: readonly Gap[];
}

/** Whether the value has to be replaced by a new one: taking it away helps no more. */
export function mustRotate({ reach }: Exposure): boolean {
  return reach === "pushed";
}

/** Whether the value may have reached further than is known. A pushed one has not. */
export function isLowerBound({ reach, gaps }: Exposure): boolean {
  return reach !== "pushed" && gaps.length > 0;
}

/** Negative when `a` has not reached as far as `b`, 0 when both have reached as far. */
export function compareReach(a: Reach, b: Reach): number {
  return reaches.indexOf(a) - reaches.indexOf(b);
}

/** What is known of a value of which there are several reports, one for each repository; there is at least one. */
export function combined(reports: readonly Exposure[]): Exposure {
  const reach = reports.map((report) => report.reach).reduce((a, b) => (compareReach(a, b) < 0 ? b : a));
  const firsts = reports.flatMap((report) => (report.reach === reach ? (report.first ?? []) : []));
  const dates = reports.flatMap((report) => report.remotesSeen ?? []);
  return {
    reach,
    ...(firsts.length > 0 && { first: firsts.reduce((a, b) => (b.date < a.date ? b : a)) }),
    // Of several the one that was not asked for the longest time.
    ...(dates.length > 0 && { remotesSeen: Math.min(...dates) }),
    gaps: summed(reports.flatMap(({ gaps }) => gaps)),
  };
}

/** Each kind of gap once, with the sum of its counts. */
function summed(gaps: readonly Gap[]): readonly Gap[] {
  const kinds = new Map<Gap["kind"], Gap>();
  for (const gap of gaps) {
    const other = kinds.get(gap.kind);
    const count = "count" in gap && other !== undefined && "count" in other ? gap.count + other.count : 0;
    kinds.set(gap.kind, "count" in gap && count > 0 ? { ...gap, count } : gap);
  }
  return [...kinds.values()];
}
