import { type Confidence, confidences } from "./finding";
import type { Rule } from "./rule";

interface Claim {
  readonly rule: Rule;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
}

/**
 * Of claims on the same place only the best stays: a provider's rule before a generic one, then the surer, then
 * the longer, then one that looks further around; among those, whose windows open in any order, the first by its place and id.
 * The answer is in the order of the text.
 */
export function withoutOverlaps<C extends Claim>(claims: readonly C[]): C[] {
  const kept: C[] = [];
  for (const cluster of clusters(claims)) {
    const accepted: C[] = [];
    for (const claim of cluster.sort(byMerit)) {
      if (!accepted.some((other) => claim.start < other.end && other.start < claim.end)) accepted.push(claim);
    }
    kept.push(...accepted.sort((a, b) => a.start - b.start));
  }
  return kept;
}

/** Runs of claims that touch each other, directly or through one another. */
function clusters<C extends Claim>(claims: readonly C[]): C[][] {
  const result: C[][] = [];
  let end = -1;
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    if (claim.start >= end) result.push([]);
    result.at(-1)!.push(claim);
    end = Math.max(end, claim.end);
  }
  return result;
}

function byMerit(a: Claim, b: Claim): number {
  return (
    Number(a.rule.generic) - Number(b.rule.generic) ||
    confidences.indexOf(b.confidence) - confidences.indexOf(a.confidence) ||
    b.end - b.start - (a.end - a.start) ||
    Number(b.rule.anchor === "near") - Number(a.rule.anchor === "near") ||
    (a.rule.anchor === "near" ? a.start - b.start || (a.rule.id < b.rule.id ? -1 : 1) : 0)
  );
}
