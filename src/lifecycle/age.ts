import type { Place } from "./place";
import { daysFor, type Policy } from "./policy";
import { type Problem, problem } from "./problem";

/** Where a date comes from, the best first: the secret itself, its provider, its store, the inventory, or git, where it came up first. */
export type DateSource = "token" | "provider" | "store" | "inventory" | "git";

/** Since when a secret is what it is. */
export interface Dating {
  readonly date: Date;
  readonly by: DateSource;
}

const day = 86_400_000;

/** So many days before the end a notice becomes a warning. */
const warningDays = 7;

/** Whole days from one date to another; negative when it lies behind. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / day);
}

/** The date that counts for age: what the token says of itself, else the dating. */
export function datingOf({ traits }: Place, known: Dating | undefined): Dating | undefined {
  return traits.issued === undefined ? known : { date: traits.issued, by: "token" };
}

/**
 * What is past its end or near it; tests may hold what has long ended.
 * @param equal All places of one value.
 */
export function expiryProblems(equal: readonly Place[], policy: Policy, now: Date): Problem[] {
  const places = equal.filter(({ kind, traits }) => kind !== "test" && traits.expires !== undefined);
  const when = places[0]?.traits.expires;
  if (when === undefined) return [];
  if (when <= now) return [problem("expired", "high", places, { when })];
  const left = daysBetween(now, when);
  if (left > policy.noticeDays) return [];
  return [problem("expiring", left > warningDays ? "low" : "medium", places, { when })];
}

/**
 * What is older than the policy allows, or nearly so.
 * @param places All of one value.
 */
export function ageProblems(
  places: readonly Place[],
  known: Dating | undefined,
  policy: Policy,
  now: Date,
): Problem[] {
  const aging = places.filter((place) => ages(place));
  const [first] = aging;
  const dating = first && datingOf(first, known);
  if (first === undefined || dating === undefined) return [];
  const due = dueDate(first, dating, policy);
  if (due === undefined) return [];
  const left = daysBetween(now, due);
  const more = { when: due, by: dating.by };
  if (due <= now) return [problem("overdue", "medium", aging, more)];
  if (left > Math.min(policy.noticeDays, policyDays(first, policy)! / 3)) return [];
  return [problem("due", "low", aging, more)];
}

/** When a secret should be new by; undefined for never. */
export function dueDate(place: Place, { date }: Dating, policy: Policy): Date | undefined {
  const days = policyDays(place, policy);
  return days === undefined ? undefined : new Date(date.getTime() + days * day);
}

function policyDays({ rule, name }: Place, policy: Policy): number | undefined {
  return daysFor(policy, rule, name);
}

/**
 * Whether age says something of it. Not of what ends by itself, of what only names a secret, of tests; not of people's own
 * passwords, which are changed when they have leaked: https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
function ages({ kind, traits }: Place): boolean {
  return kind !== "test" && traits.expires === undefined && !traits.isName && !traits.isPersonal;
}
