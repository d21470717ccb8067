import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { combined, type Exposure } from "../../lifecycle/exposure";
import { ExposureCache } from "./cache";
import { shortestValue } from "./forms";
import { GitError, type GitOptions } from "./git";
import { type Repository, repositoriesOf } from "./repositories";
import { RepositorySearch } from "./search";

/** A value to look for, and what to call it. */
export interface Needle {
  /** Says nothing of the value. */
  readonly id: string;
  readonly value: string;
}

export interface ExposureOptions {
  /** So that the next search reads only what is new. Without it, nothing is kept. */
  readonly cache?: ExposureCacheOptions;
  readonly signal?: AbortSignal | undefined;
  /** The path of git; by default the one that is found as `git`. */
  readonly git?: string;
  /** In bytes: larger files are not looked into. 10 million by default. */
  readonly maximumSize?: number;
}

export interface ExposureCacheOptions {
  /** At least 16 random bytes that are the same each time, kept where secrets are: only with them the cache can be read. */
  readonly key: Uint8Array;
  /** Absolute; by default `tacit` in the repository's own folder, that of `git rev-parse --git-common-dir`. */
  readonly folder?: string;
}

/**
 * How far values have reached in the repository that a folder stands in and in its submodules, by the ids of the needles.
 * All objects that git has are read once for all values, and a value that is looked for again costs what is new. Values stay
 * in this process: other processes, files and errors never have them.
 * @param root Absolute.
 * @throws What the signal was aborted with. A repository that cannot be read is a gap in the answers.
 */
export async function exposuresOf(
  root: string,
  needles: readonly Needle[],
  options: ExposureOptions = {},
): Promise<ReadonlyMap<string, Exposure>> {
  const { signal, git: program = "git" } = options;
  const { all, gaps } = await repositoriesOf(root, { program, signal } satisfies GitOptions);
  const reports = new Map(needles.map(({ id }) => [id, [{ reach: "worktree", gaps } as Exposure]]));
  const long = needles.filter(({ value }) => Buffer.byteLength(value) >= shortestValue);
  for (const { id } of needles.filter((needle) => !long.includes(needle))) {
    reports.get(id)!.push({ reach: "worktree", gaps: [{ kind: "short" }] });
  }
  for (const repository of long.length === 0 ? [] : all) {
    const values = long.map(({ value }) => value);
    const found = await searched(repository, values, options);
    long.forEach(({ id }, n) => void reports.get(id)!.push(found[n]!));
  }
  return new Map([...reports].map(([id, of]) => [id, combined(of)]));
}

async function searched(
  repository: Repository,
  values: readonly string[],
  { cache, maximumSize = 10_000_000 }: ExposureOptions,
): Promise<readonly Exposure[]> {
  const place = cache && { folder: cache.folder ?? join(repository.folder, "tacit"), of: repository.folder };
  try {
    const search = await RepositorySearch.of(
      repository,
      new ExposureCache(cache?.key ?? randomBytes(32), place),
      maximumSize,
    );
    return await search.exposures(values);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return values.map(() => ({ reach: "worktree", gaps: [{ kind: "unreadable", count: 1 }] }));
  }
}
