import { severities } from "../engine/finding";
import type { Audit } from "../lifecycle/audit";
import { type Place, type Range, whereOf } from "../lifecycle/place";
import { type Must, type Problem, problemKinds, secretOf } from "../lifecycle/problem";
import { wordsOf } from "./problemWords";

/** An audit and what a report of it needs besides. */
export interface Audited extends Audit {
  /** All secrets, at all their places. */
  readonly places: readonly Place[];
  /** What makes the answer incomplete, each in one sentence. */
  readonly limits: readonly string[];
  readonly now: Date;
}

/** Writes an audit down as a whole. Never holds or prints a value. */
export type AuditReport = (audited: Audited) => string;

/** The worst first. */
export function inOrderOfNeed(problems: readonly Problem[]): readonly Problem[] {
  const rank = ({ severity, kind }: Problem): number =>
    severities.indexOf(severity) * problemKinds.length + problemKinds.indexOf(kind);
  return [...problems].sort((a, b) => rank(a) - rank(b));
}

/** Problems that go against one MUST, the worst first. */
export function problemsAgainst({ problems }: Audit, must: Must): readonly Problem[] {
  return inOrderOfNeed(problems.filter((problem) => problem.must === must));
}

/**
 * An object with all problems, for other programs: keys are neither renamed nor reordered. Lines and columns from 1, in
 * UTF-16 code units, ends exclusive.
 */
export const jsonAudit: AuditReport = ({ problems, accepted, places, limits, now }) => {
  const report = {
    version: 1,
    date: now.toISOString().slice(0, 10),
    secrets: places.length,
    problems: problems.map((problem) => toJson(problem, now)),
    accepted: accepted.map((problem) => toJson(problem, now)),
    limits,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};

function toJson(problem: Problem, now: Date): object {
  const { kind, must, severity, places, breadth, account, when, by } = problem;
  const { what, todo } = wordsOf(problem, now);
  return {
    ...{ problem: kind, must, severity, secret: secretOf(problem), what, todo },
    ...{ breadth, account, when: when?.toISOString(), by },
    places: places.map(placeJson),
  };
}

function placeJson({ path, range, rule, name, environment, service }: Place): object {
  return { file: path, ...(range && fromOne(range)), rule, name, environment, service };
}

/** A range as other programs count, from 1. */
export function fromOne({ startLine, startColumn, endLine, endColumn }: Range): Range {
  const start = { startLine: startLine + 1, startColumn: startColumn + 1 };
  return { ...start, endLine: endLine + 1, endColumn: endColumn + 1 };
}

/** The places of a problem for people. */
export function placesOf({ places }: Problem): string[] {
  return places.map((place) => {
    const about = [place.service, place.environment].filter((one) => one !== undefined).join(", ");
    return about === "" ? whereOf(place) : `${whereOf(place)} (${about})`;
  });
}
