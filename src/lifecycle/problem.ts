import type { Severity } from "../engine/finding";
import type { Place } from "./place";
import type { Breadth } from "./traits/breadth";

/** What can be wrong with how far a secret reaches, how old it is and who has seen it. */
export const problemKinds = [
  "hard-coded",
  "plain-file",
  "shared-environments",
  "shared-services",
  "live-outside-production",
  "test-in-production",
  "broad",
  "client-bundle",
  "shared-account",
  "personal",
  "expired",
  "expiring",
  "overdue",
  "due",
  "pushed",
  "committed",
] as const;

export type ProblemKind = (typeof problemKinds)[number];

export function isProblemKind(value: unknown): value is ProblemKind {
  return (problemKinds as readonly unknown[]).includes(value);
}

/** The four MUSTs of the standard, by number. */
export type Must = 1 | 2 | 3 | 4;

/** Something that is wrong, at one place or at several together. Words are chosen in `report/problemWords.ts`. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly must: Must;
  readonly severity: Severity;
  /** At least one, in order of path and line. */
  readonly places: readonly Place[];
  /** Of a `broad` one. */
  readonly breadth?: Breadth;
  /** Of `shared-account`. */
  readonly account?: string;
  /** When it ends or ended, of those about time; when it is due, of those about age. */
  readonly when?: Date;
  /** Where the age comes from: see `Dating`. */
  readonly by?: string;
}

/** What it is about, for people: the name of the secret where it comes up first. */
export function secretOf({ places }: Problem): string {
  return places[0]!.name;
}

const musts: Readonly<Record<ProblemKind, Must>> = {
  "hard-coded": 1,
  "plain-file": 4,
  "shared-environments": 2,
  "shared-services": 2,
  "live-outside-production": 2,
  "test-in-production": 2,
  broad: 2,
  "client-bundle": 1,
  "shared-account": 2,
  personal: 2,
  expired: 3,
  expiring: 3,
  overdue: 3,
  due: 3,
  pushed: 3,
  committed: 4,
};

/** A problem with the MUST that it goes against. */
export function problem(
  kind: ProblemKind,
  severity: Severity,
  places: readonly Place[],
  more: Pick<Problem, "breadth" | "account" | "when" | "by"> | undefined = {},
): Problem {
  return { kind, must: musts[kind], severity, places: [...places].sort(inOrder), ...more };
}

function inOrder(one: Place, other: Place): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  const [a, b] = [one.range, other.range];
  return (a?.startLine ?? 0) - (b?.startLine ?? 0) || (a?.startColumn ?? 0) - (b?.startColumn ?? 0);
}
