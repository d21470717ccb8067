import { Lines } from "../../src/util/lines";
import type { Case } from "../../test/corpus/assemble";

/** A report of a scanner: lines from 0, both ends included. */
export interface Claim {
  readonly line: number;
  readonly endLine: number;
  readonly rule?: string;
}

export interface Score {
  /** Secrets that were reported. */
  readonly found: number;
  /** Secrets that were not. */
  readonly missed: number;
  /** Reported lines, or marked look-alikes, that hold no secret. */
  readonly wrong: number;
}

export interface Mistake {
  readonly kind: "missed" | "wrong";
  /** Line of the case's text, from 0. */
  readonly at: number;
  readonly rule?: string | undefined;
}

/**
 * Counts by lines, the one thing that all scanners report alike. A secret is found when a claim touches one of its
 * lines; a claim that touches no secret's lines is wrong, several on the same line or look-alike once.
 */
export function judge(sample: Case, claims: readonly Claim[]): { score: Score; mistakes: Mistake[] } {
  const lines = new Lines(sample.text);
  const units = sample.labels.map(({ start, end, secret }) => ({
    secret,
    line: lines.at(start).line,
    endLine: lines.at(end).line,
  }));
  const secrets = units.filter((unit) => unit.secret);
  const missed = secrets.filter((unit) => !claims.some((claim) => touches(claim, unit)));
  const wrong = new Map<number, Claim>();
  for (const claim of claims) {
    if (secrets.some((unit) => touches(claim, unit))) continue;
    const lookalike = units.find((unit) => touches(claim, unit));
    wrong.set(lookalike?.line ?? claim.line, claim);
  }
  return {
    score: { found: secrets.length - missed.length, missed: missed.length, wrong: wrong.size },
    mistakes: [
      ...missed.map(({ line }) => ({ kind: "missed", at: line }) as const),
      ...[...wrong].map(([at, { rule }]) => ({ kind: "wrong", at, rule }) as const),
    ],
  };
}

interface Span {
  readonly line: number;
  readonly endLine: number;
}

function touches(a: Span, b: Span): boolean {
  return a.line <= b.endLine && b.line <= a.endLine;
}

export function sum(a: Score | undefined, b: Score): Score {
  return {
    found: (a?.found ?? 0) + b.found,
    missed: (a?.missed ?? 0) + b.missed,
    wrong: (a?.wrong ?? 0) + b.wrong,
  };
}

/** Share of the reports that are right; undefined without a report. */
export function precision({ found, wrong }: Score): number | undefined {
  return found + wrong === 0 ? undefined : found / (found + wrong);
}

/** Share of the secrets that were reported; undefined without a secret. */
export function recall({ found, missed }: Score): number | undefined {
  return found + missed === 0 ? undefined : found / (found + missed);
}

/** The harmonic mean of precision and recall: https://en.wikipedia.org/wiki/F-score */
export function f1({ found, missed, wrong }: Score): number | undefined {
  return found + missed + wrong === 0 ? undefined : (2 * found) / (2 * found + missed + wrong);
}
