import { minimatch } from "minimatch";
import { grouped } from "../util/grouped";
import { ageProblems, type Dating, expiryProblems } from "./age";
import type { Reach } from "./exposure";
import { type Place, whereOf } from "./place";
import type { Acceptance, Policy } from "./policy";
import { type Problem, problem, secretOf } from "./problem";
import { scopeProblems } from "./scope";

/** What is known beside the places. */
export interface Knowledge {
  /** By mark. */
  readonly dates: ReadonlyMap<string, Dating>;
  /** By mark; empty where git was not asked. */
  readonly reached: ReadonlyMap<string, Reach>;
  /** The files of secrets, by path, that git ignores; undefined where there is no git. */
  readonly ignored: ReadonlySet<string> | undefined;
}

/** All that is wrong, and what of it people have accepted. */
export interface Audit {
  readonly problems: readonly Problem[];
  readonly accepted: readonly Problem[];
}

/**
 * Judges the secrets of a workspace.
 * @param now The day that expiry and age are counted to.
 */
export function audit(places: readonly Place[], knowledge: Knowledge, policy: Policy, now: Date): Audit {
  const values = grouped(places, (place) => place.mark ?? whereOf(place));
  const all = [
    ...plainFiles(places, knowledge),
    ...values.flatMap((equal) => hardCoded(equal, knowledge)),
    ...scopeProblems(values),
    ...values.flatMap((equal) => [
      ...expiryProblems(equal, policy, now),
      ...ageProblems(equal, knowledge.dates.get(equal[0]!.mark ?? ""), policy, now),
      ...exposureProblems(equal, knowledge.reached.get(equal[0]!.mark ?? "")),
    ]),
  ];
  const today = now.toISOString().slice(0, 10);
  const isAccepted = (one: Problem): boolean => policy.accepted.some((each) => accepts(each, one, today));
  return { problems: all.filter((one) => !isAccepted(one)), accepted: all.filter(isAccepted) };
}

/** Files of secrets that git would take up: one problem for each. */
function plainFiles(places: readonly Place[], { ignored }: Knowledge): Problem[] {
  const inside = places.filter(
    ({ kind, path, traits }) => kind === "env" && ignored?.has(path) === false && !traits.isName,
  );
  return grouped(inside, ({ path }) => path).map((of) => problem("plain-file", "high", of));
}

/** What stands in the program's text, where no secret belongs. */
function hardCoded(equal: readonly Place[], { ignored }: Knowledge): Problem[] {
  const inside = equal.filter(
    ({ kind, path, traits }) =>
      !traits.isName && /^(?:source|settings|test)$/.test(kind) && !ignored?.has(path),
  );
  if (inside.length === 0) return [];
  const worst = inside.find(({ kind }) => kind !== "test");
  return [problem("hard-coded", worst?.severity ?? "medium", inside)];
}

function exposureProblems(equal: readonly Place[], reached: Reach | undefined): Problem[] {
  if (equal[0]!.traits.isName) return [];
  if (reached === "pushed") return [problem("pushed", "critical", equal)];
  // What is in tests alone is told as that.
  const isInTests = equal.every(({ kind }) => kind === "test");
  return reached === "committed" && !isInTests ? [problem("committed", "high", equal)] : [];
}

function accepts({ problem: kind, secret, file, until }: Acceptance, one: Problem, today: string): boolean {
  const isOfFile = file === undefined || one.places.some(({ path }) => minimatch(path, file, { dot: true }));
  return kind === one.kind && secret === secretOf(one) && isOfFile && (until === undefined || today <= until);
}
