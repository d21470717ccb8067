import { join } from "node:path";
import type { Gap } from "../../lifecycle/exposure";
import { filesBelow, inTrees, stampOf, textOf, writtenAt } from "../files";
import { type Config, settingOf } from "./config";

/** What is known here of a repository's remotes. */
export interface Remotes {
  /** The ids of what they have or had. */
  readonly roots: readonly string[];
  /** When they were last heard from, in milliseconds since 1970. */
  readonly seen: number | undefined;
  readonly gaps: readonly Gap[];
  /** Others when something of this may be different. */
  readonly stamps: readonly string[];
}

/**
 * @param folder That of the repository.
 * @param refs Lines of an id and the name of the ref.
 */
export function remotesOf(folder: string, refs: readonly string[], config: Config): Remotes {
  const logs = filesBelow(join(folder, "logs/refs/remotes"));
  const fetched = inTrees(folder, "FETCH_HEAD");
  const dates = [...fetched, ...logs].flatMap((file) => writtenAt(file) ?? []);
  const gone = goneBranches(refs, config);
  const isUndated = dates.length === 0 && config.some(([name]) => /^remote\..*\.url$/.test(name));
  return {
    roots: [
      ...remoteIds(refs, config),
      ...fetched.map(textOf).flatMap(fetchedIds),
      ...logs.flatMap(loggedIds),
    ],
    seen: dates.length === 0 ? undefined : Math.floor(Math.max(...dates)),
    gaps: [
      ...(gone > 0 ? [{ kind: "gone" as const, count: gone }] : []),
      ...(isUndated ? [{ kind: "undated" as const }] : []),
    ],
    stamps: [...fetched, ...logs].map(stampOf),
  };
}

/** What is on the remotes as far as refs tell: those that a fetch writes to. */
function remoteIds(refs: readonly string[], config: Config): readonly string[] {
  const targets = config.flatMap(([name, value]) =>
    name.endsWith(".fetch") ? (value.split(":")[1] ?? []) : [],
  );
  const patterns = ["refs/remotes/*", "refs/prefetch/*", ...targets].map((target) => target.split("*"));
  return refs.flatMap((line) => {
    const [id, name = ""] = line.split(" ");
    return patterns.some((ends) => isBetween(name, ends)) ? id! : [];
  });
}

/** How many branches follow one of a remote that has others, but not that one any more, as far as its last fetch tells. */
function goneBranches(refs: readonly string[], config: Config): number {
  const names = new Set(refs.map((line) => line.slice(line.indexOf(" ") + 1)));
  const followed = config.flatMap(([name, value]) => {
    const branch = /^branch\.(.*)\.merge$/.exec(name)?.[1];
    const remote = settingOf(config, `branch.${branch}.remote`);
    if (branch === undefined || remote === undefined || !names.has(`refs/heads/${branch}`)) return [];
    return {
      all: `refs/remotes/${remote}/`,
      one: value.replace(/^refs\/heads\//, `refs/remotes/${remote}/`),
    };
  });
  const known = followed.filter(({ all }) => [...names].some((name) => name.startsWith(all)));
  return known.filter(({ one }) => !names.has(one)).length;
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
