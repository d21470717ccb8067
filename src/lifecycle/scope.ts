import type { Severity } from "../engine/finding";
import { grouped } from "../util/grouped";
import type { Place } from "./place";
import { type Problem, type ProblemKind, problem } from "./problem";
import type { Breadth } from "./traits/breadth";

/**
 * What is shared or reaches further than it should.
 * @param byValue All places of a workspace, those of one value together.
 */
export function scopeProblems(byValue: readonly (readonly Place[])[]): Problem[] {
  return [
    ...byValue.filter(([first]) => first!.traits.isName !== true).flatMap(sharingProblems),
    ...accountProblems(byValue.flat()),
    ...byValue.flatMap(valueProblems),
  ];
}

function sharingProblems(equal: readonly Place[]): Problem[] {
  const problems: Problem[] = [];
  // What tests share is theirs.
  if (equal.every(({ kind }) => kind === "test")) return [];
  const placed = equal.filter(({ environment }) => environment !== undefined);
  const environments = new Set(placed.map(({ environment }) => environment));
  const isInProduction = environments.has("production");
  if (environments.size > 1)
    problems.push(problem("shared-environments", isInProduction ? "high" : "low", placed));
  const served = equal.filter(({ service }) => service !== undefined);
  // One weak password in many places is no credential that they share.
  const isTelling = isInProduction || !equal[0]!.isGuessable;
  if (new Set(served.map(({ service }) => service)).size > 1 && isTelling)
    problems.push(problem("shared-services", isInProduction ? "medium" : "low", served));
  return problems;
}

/** Production has an account of its own, or what is tried out can break it. */
function accountProblems(places: readonly Place[]): Problem[] {
  const named = places.filter(
    ({ traits, environment }) => traits.account !== undefined && environment !== undefined,
  );
  return grouped(named, ({ traits }) => traits.account!).flatMap((of) => {
    const inside = of.filter(({ environment }) => environment === "production");
    const others = of.filter(({ environment }) => environment !== "production");
    const marks = new Set(inside.map(({ mark }) => mark));
    // One key in both is told as that.
    if (inside.length === 0 || others.length === 0 || others.some(({ mark }) => marks.has(mark))) return [];
    return [problem("shared-account", "medium", of, { account: of[0]!.traits.account! })];
  });
}

/** What one value is wrong for, wherever it stands. */
function valueProblems(equal: readonly Place[]): Problem[] {
  const { mode, isPersonal } = equal[0]!.traits;
  const outsideTests = equal.filter(({ kind }) => kind !== "test");
  const about = (
    kind: ProblemKind,
    severity: Severity,
    where: readonly Place[],
    breadth?: Breadth,
  ): Problem[] => (where.length === 0 ? [] : [problem(kind, severity, where, breadth && { breadth })]);
  const sent = equal.filter(({ isClient }) => isClient && mode !== "test");
  const outside = equal.filter((place) => mode === "live" && isOutside(place));
  const tried = outsideTests.filter(({ environment }) => mode === "test" && environment === "production");
  const breadths = new Set(outsideTests.flatMap(({ traits }) => traits.breadth));
  return [
    ...about("client-bundle", "critical", sent),
    ...about("live-outside-production", "high", outside),
    ...about("test-in-production", "medium", tried),
    ...about("personal", "medium", isPersonal ? outsideTests : []),
    ...[...breadths].flatMap((breadth) => {
      const where = outsideTests.filter(({ traits }) => traits.breadth.includes(breadth));
      return about("broad", breadthSeverity[breadth], where, breadth);
    }),
  ];
}

function isOutside({ kind, environment }: Place): boolean {
  return kind === "test" || (environment !== undefined && environment !== "production");
}

/** What can be done with it, against how often there is no narrower one to be had. */
const breadthSeverity: Readonly<Record<Breadth, Severity>> = {
  "github-classic": "medium",
  "aws-root": "critical",
  "aws-long-lived": "low",
  "stripe-full": "low",
  "slack-user": "medium",
  "slack-session": "high",
  "cloudflare-global": "high",
  "azure-account-sas": "medium",
  "azure-account-key": "low",
  "database-superuser": "medium",
  "jwt-unlimited": "medium",
  "service-role": "medium",
  "pypi-all-projects": "medium",
  "doppler-personal": "medium",
  "admin-key": "high",
  "google-default-account": "medium",
};
