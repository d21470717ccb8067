import { compareReach, type Exposure, type Gap, type Reach, reaches } from "../../lifecycle/exposure";
import type { ExposureCache, Known, Memory } from "./cache";
import { firstCommits } from "./first";
import { formsOf } from "./forms";
import { GitError } from "./git";
import { learnObjects } from "./learn";
import { isLfs, lfsTarget, readLfs } from "./lfs";
import { Matcher } from "./matcher";
import { type HearObject, readObjects } from "./objects";
import { reachOf } from "./reach";
import type { Repository } from "./repositories";
import { type State, stateOf } from "./state";
import { unwrapped } from "./wrapped";

/** A search of one repository. */
export class RepositorySearch {
  readonly #memory: Memory;
  #isChanged = false;
  /** False where some of it could not be read. */
  #isWhole = true;
  /** Whether something was searched that had not been. */
  #hasNew = false;

  private constructor(
    readonly repository: Repository,
    readonly state: State,
    readonly cache: ExposureCache,
    readonly maximumSize: number,
  ) {
    this.#memory = cache.load(maximumSize);
  }

  /** @throws GitError */
  static async of(
    repository: Repository,
    cache: ExposureCache,
    maximumSize: number,
  ): Promise<RepositorySearch> {
    return new RepositorySearch(repository, await stateOf(repository), cache, maximumSize);
  }

  /**
   * What is known of each value, in their order.
   * @throws GitError
   */
  async exposures(values: readonly string[]): Promise<readonly Exposure[]> {
    const { git } = this.repository;
    this.#isChanged = await learnObjects(this.#memory, this.state, git, this.maximumSize);
    const needles = values.map((value) => this.#needle(value));
    await this.#read(values, needles);
    await this.#trace();
    if (this.#isChanged) this.cache.save(this.#memory, this.maximumSize);
    const gaps = this.#gaps();
    return needles.map((needle) => this.#exposure(needle, gaps));
  }

  #needle(value: string): Known {
    const { needles } = this.#memory;
    const name = this.cache.nameOf(value);
    const known = needles.get(name) ?? { searched: 0, hits: new Set() };
    needles.set(name, known);
    return known;
  }

  /** Searches the objects that have not been searched for all of the values. */
  async #read(values: readonly string[], needles: readonly Known[]): Promise<void> {
    const { read, pointers } = this.#memory;
    const from = needles.reduce((least, { searched }) => Math.min(least, searched), read.length);
    if (from === read.length) return;
    const patterns = values.flatMap((value, number) => formsOf(value).map((bytes) => ({ bytes, number })));
    const matcher = new Matcher(patterns);
    const hear: HearObject = (id, bytes, length) => {
      const joined = unwrapped(bytes, length);
      for (const number of matcher.find(bytes, length)) needles[number]!.hits.add(id);
      for (const number of joined === undefined ? [] : matcher.find(joined)) needles[number]!.hits.add(id);
      const target = lfsTarget(bytes, length);
      if (target !== undefined) pointers.set(target, (pointers.get(target) ?? new Set()).add(id));
    };
    const ids = read.slice(from);
    const ofGit = ids.filter((id) => !isLfs(id));
    await this.#reading(() => readObjects(this.repository.git, ofGit, hear));
    readLfs(this.state.lfs, ids.filter(isLfs), hear);
    if (this.#isWhole) for (const needle of needles) needle.searched = read.length;
    this.#hasNew = true;
    this.#isChanged = true;
  }

  /** Of a repository that is damaged something is known all the same. */
  async #reading(read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      this.#isWhole = false;
    }
  }

  /** Finds out how far the objects have reached that hold values, also those that were looked for earlier. */
  async #trace(): Promise<void> {
    const { state } = this;
    const memory = this.#memory;
    const isSame = memory.refs === state.refs;
    if (isSame && memory.index === state.index && !this.#hasNew) return;
    if (memory.depth !== state.depth) this.#forgetReach();
    this.#isChanged = true;
    await this.#reading(async () => {
      const hits = new Set([...memory.needles.values()].flatMap((needle) => this.#objects(needle)));
      const { reach, remoteRoots } = memory;
      const found = await reachOf(this.repository.git, hits, state, { reach, remoteRoots, isSame });
      memory.reach = found.reach;
      memory.isWhole = found.isWhole || state.isPartial;
      for (const far of reaches) await this.#findFirst(far, isSame);
      memory.remoteRoots = state.remoteRoots;
      memory.refs = state.refs;
      memory.index = state.index;
      memory.depth = state.depth;
    });
  }

  #forgetReach(): void {
    const memory = this.#memory;
    memory.reach = new Map();
    for (const needle of memory.needles.values()) delete needle.first;
  }

  /** The first commits of the values that have reached so far and no further. */
  async #findFirst(reach: Reach, isSame: boolean): Promise<void> {
    if (reach === "worktree" || reach === "staged") return;
    const wanted = new Map<string, string[]>();
    for (const [name, needle] of this.#memory.needles) {
      if (this.#reachOf(needle) !== reach) continue;
      if (needle.first?.reach === reach && (reach === "pushed" || isSame)) continue;
      delete needle.first;
      for (const id of this.#objects(needle)) wanted.set(id, [...(wanted.get(id) ?? []), name]);
    }
    const firsts = await firstCommits(this.repository.git, reach, this.state, wanted);
    for (const [name, first] of firsts) this.#memory.needles.get(name)!.first = { ...first, reach };
  }

  /** What git itself has that holds a value: of a file in Git LFS its pointers. */
  #objects({ hits }: Known): readonly string[] {
    return [...hits].flatMap((id) => (isLfs(id) ? [...(this.#memory.pointers.get(id) ?? [])] : id));
  }

  #reachOf(needle: Known): Reach {
    if (needle.hits.size === 0) return "worktree";
    const found = this.#objects(needle).map((id) => this.#memory.reach.get(id) ?? "unreachable");
    return found.sort(compareReach).at(-1) ?? "unreachable";
  }

  #exposure(needle: Known, gaps: readonly Gap[]): Exposure {
    const reach = this.#reachOf(needle);
    const { remotesSeen } = this.state;
    const { reach: of, ...first } = needle.first ?? { reach: undefined };
    const { submodule } = this.repository;
    return {
      reach,
      ...("commit" in first &&
        of === reach && { first: { ...first, ...(submodule !== undefined && { submodule }) } }),
      ...(remotesSeen !== undefined && { remotesSeen }),
      gaps,
    };
  }

  #gaps(): readonly Gap[] {
    const { large, pointers, read, isWhole } = this.#memory;
    const here = new Set(read);
    const lfs = [...pointers].filter(([id, of]) => of.size > 0 && !here.has(id)).length;
    const counts = { large: large.length, lfs, unreadable: this.#isWhole && isWhole ? 0 : 1 };
    return [
      ...this.state.gaps,
      ...(["large", "lfs", "unreadable"] as const).flatMap((kind): Gap[] =>
        counts[kind] === 0 ? [] : [{ kind, count: counts[kind] }],
      ),
    ];
  }
}
