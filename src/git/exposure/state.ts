import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import type { Gap } from "../../lifecycle/exposure";
import { filesBelow, namesIn, stampOf, textOf, writtenAt } from "./files";
import { type Git, GitError } from "./git";
import type { Repository } from "./repositories";

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
  const refs = await git.text(["for-each-ref", "--format=%(objectname) %(refname)"]);
  const logs = filesBelow(join(folder, "logs/refs/remotes"));
  const fetched = join(folder, "FETCH_HEAD");
  const lfs = resolve(folder, settingOf(config, "lfs.storage") ?? "lfs", "objects");
  const loose = looseIds(join(folder, "objects"));
  const packed = digestOf(packNames(join(folder, "objects")));
  const depth = textOf(join(folder, "shallow"));
  const dates = [fetched, ...logs].flatMap((file) => writtenAt(file) ?? []);
  return {
    ...{ depth, lfs, isPartial: isPartial(config) },
    ...{ loose, packed },
    objects: digestOf([packed, ...loose, ...filesBelow(lfs)]),
    refs: digestOf([
      refs,
      textOf(fetched),
      depth,
      ...config.flat(),
      ...logs.map(stampOf),
      ...checkedOut(folder),
    ]),
    index: digestOf(inTrees(folder, "index").map(stampOf)),
    remoteRoots: [...remoteIds(refs, config), ...fetchedIds(textOf(fetched)), ...logs.flatMap(loggedIds)],
    remotesSeen: dates.length === 0 ? undefined : Math.floor(Math.max(...dates)),
    gaps: [
      ...(depth === "" ? [] : [{ kind: "shallow" as const }]),
      ...(isPartial(config) ? [{ kind: "partial" as const }] : []),
      ...(dates.length === 0 && config.some(([name]) => isUrl(name)) ? [{ kind: "undated" as const }] : []),
    ],
  };
}

/** Settings by name, as they are in force: of several of a name the last counts. */
type Config = readonly (readonly [name: string, value: string])[];

async function configOf(git: Git): Promise<Config> {
  const names = "^(remote\\..*\\.(url|fetch|promisor)|extensions\\.partialclone|lfs\\.storage)$";
  try {
    const text = await git.text(["config", "-z", "--get-regexp", names]);
    return text.split("\0").flatMap((entry) => {
      const [name, ...value] = entry.split("\n");
      return name ? [[name, value.join("\n")] as const] : [];
    });
  } catch (error) {
    // None of them is set.
    if (error instanceof GitError && error.code === 1) return [];
    throw error;
  }
}

function settingOf(config: Config, name: string): string | undefined {
  return config.findLast(([other]) => other === name)?.[1];
}

function isUrl(name: string): boolean {
  return /^remote\..*\.url$/.test(name);
}

/** Source: https://git-scm.com/docs/partial-clone */
function isPartial(config: Config): boolean {
  return config.some(
    ([name, value]) =>
      name === "extensions.partialclone" ||
      (name.endsWith(".promisor") && !/^(?:false|no|off|0)$/i.test(value)),
  );
}

/** What is on the remotes as far as refs tell: those that a fetch writes to. */
function remoteIds(refs: string, config: Config): readonly string[] {
  const targets = config.flatMap(([name, value]) =>
    name.endsWith(".fetch") ? (value.split(":")[1] ?? []) : [],
  );
  const patterns = ["refs/remotes/*", "refs/prefetch/*", ...targets].map((target) => target.split("*"));
  return refs.split("\n").flatMap((line) => {
    const [id, name = ""] = line.split(" ");
    return patterns.some((ends) => isBetween(name, ends)) ? id! : [];
  });
}

type Ends = readonly string[];

function isBetween(name: string, [start = "", end]: Ends): boolean {
  return end === undefined ? name === start : name.startsWith(start) && name.endsWith(end);
}

/**
 * What was last fetched, also by URL alone, but not from a folder of this machine.
 * Source: https://git-scm.com/docs/git-fetch#_output
 */
function fetchedIds(text: string): readonly string[] {
  const lines = text.matchAll(/^([0-9a-f]{40,64})\t.*?\b(?:of )?(\S+)$/gm);
  return [...lines].flatMap(([, id, place]) => (/^[\w.@-]{2,}:/.test(place!) ? id! : []));
}

/** What a remote has had at any time, as the log of its ref tells it: an overwritten commit is still known there. */
function loggedIds(file: string): readonly string[] {
  const lines = textOf(file).matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /gm);
  const ids = [...lines].flatMap(([, before, after]) => [before!, after!]);
  return [...new Set(ids)].filter((id) => !/^0+$/.test(id));
}

function checkedOut(folder: string): readonly string[] {
  return inTrees(folder, "HEAD").map(textOf);
}

/** A file that each working tree has. */
function inTrees(folder: string, name: string): readonly string[] {
  const others = namesIn(join(folder, "worktrees")).map((tree) => join(folder, "worktrees", tree, name));
  return [join(folder, name), ...others];
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text}\0`);
  return hash.digest("base64");
}

function looseIds(objects: string): readonly string[] {
  const folders = namesIn(objects).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const ids = folders.flatMap((name) => namesIn(join(objects, name)).map((rest) => name + rest));
  return ids.filter((id) => /^[0-9a-f]{40,64}$/.test(id));
}

/** The packs, and all that is in the repositories it borrows from, which may borrow from others. */
function packNames(objects: string, depth = 0): readonly string[] {
  const packs = namesIn(join(objects, "pack")).filter((name) => name.endsWith(".idx"));
  const others = depth > 5 ? [] : textOf(join(objects, "info/alternates")).split("\n").filter(Boolean);
  const borrowed = others.map((other) => resolve(objects, other));
  return [
    ...packs,
    ...borrowed.flatMap((other) => [other, ...looseIds(other), ...packNames(other, depth + 1)]),
  ];
}
