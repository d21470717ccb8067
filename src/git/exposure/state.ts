import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Gap } from "../../lifecycle/exposure";
import { filesBelow, inTrees, stampOf, textOf } from "../files";
import { type Config, configOf, settingOf } from "./config";
import { remotesOf } from "./remotes";
import type { Repository } from "./repositories";
import { looseIds, packNames } from "./store";

/** What a repository is like: what tells whether it has changed, and what decides how far its objects have reached. */
export interface State {
  /** The ids of the objects that have files of their own. */
  readonly loose: readonly string[];
  /** Another one when there may be other objects beside those. */
  readonly packed: string;
  /** Another one when there may be other objects of any kind, or other files in Git LFS. */
  readonly objects: string;
  /** Another one when refs may reach other objects. */
  readonly refs: string;
  /** Another one when something else may be staged. */
  readonly index: string;
  /** Another one when more of the history is here, or less. */
  readonly depth: string;
  /** Whether git fetches what is missing when it needs that. */
  readonly isPartial: boolean;
  /** The ids of what remotes have or had. */
  readonly remoteRoots: readonly string[];
  readonly remotesSeen: number | undefined;
  readonly gaps: readonly Gap[];
  /** The folder of what Git LFS has fetched. */
  readonly lfs: string;
}

/** @throws GitError */
export async function stateOf({ folder, git }: Repository): Promise<State> {
  const config = await configOf(git);
  const refs = (await git.text(["for-each-ref", "--format=%(objectname) %(refname)"])).split("\n");
  const remotes = remotesOf(folder, refs, config);
  const lfs = resolve(folder, settingOf(config, "lfs.storage") ?? "lfs", "objects");
  const loose = looseIds(join(folder, "objects"));
  const packed = digestOf(packNames(join(folder, "objects")));
  const depth = textOf(join(folder, "shallow"));
  const reached = [...inTrees(folder, "HEAD"), join(folder, "reftable/tables.list")].map(textOf);
  return {
    ...{ loose, packed, depth, lfs, isPartial: isPartial(config) },
    objects: digestOf([packed, ...loose, ...filesBelow(lfs)]),
    refs: digestOf([...refs, ...remotes.stamps, depth, ...config.flat(), ...reached]),
    index: digestOf(inTrees(folder, "index").map(stampOf)),
    remoteRoots: remotes.roots,
    remotesSeen: remotes.seen,
    gaps: [
      ...(depth === "" ? [] : [{ kind: "shallow" as const }]),
      ...(isPartial(config) ? [{ kind: "partial" as const }] : []),
      ...remotes.gaps,
    ],
  };
}

/** Source: https://git-scm.com/docs/partial-clone */
function isPartial(config: Config): boolean {
  return config.some(
    ([name, value]) =>
      name === "extensions.partialclone" ||
      (name.endsWith(".promisor") && !/^(?:false|no|off|0)$/i.test(value)),
  );
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text}\0`);
  return hash.digest("base64");
}
