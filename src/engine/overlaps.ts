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
      const place = placeIn(accepted, claim);
      const before = accepted[place - 1];
      const behind = accepted[place];
      // No two of those accepted overlap, so that only the nearest matter.
      if (
        (before === undefined || before.end <= claim.start) &&
        (behind === undefined || claim.end <= behind.start)
      )
        accepted.splice(place, 0, claim);
    }
    for (const claim of accepted) kept.push(claim);
  }
  return kept;
}

/** How many of the claims, which are in order, begin before this one. */
function placeIn(claims: readonly Claim[], { start }: Claim): number {
  let from = 0;
  let to = claims.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (claims[middle]!.start < start) from = middle + 1;
    else to = middle;
  }
  return from;
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
