import { usualSight } from "./checks";
import type { Rule } from "./rule";
import { extentOf } from "./shape";

/** How far around the end of a keyword it is decided whether a rule is tried there. */
export const context = 300;

/** How far around the end of its keyword the outcome of a rule depends on the text. */
export interface Sight {
  /** That of its pattern alone. */
  readonly pattern: number;
  readonly all: number;
  /** The same but for the text's first line. */
  readonly around: number;
}

const sights = new WeakMap<Rule, Sight>();

/** The sight of a rule; Infinity where it depends on all of the text. */
export function sightOf(rule: Rule): Sight {
  let sight = sights.get(rule);
  if (sight === undefined) {
    const { back, ahead } =
      rule.anchor === "near" ? { back: rule.reach, ahead: rule.reach } : extentOf(rule.pattern.source);
    const pattern = Math.max(back, ahead) + context;
    const checks = [...rule.checks, ...rule.proofs];
    const around = pattern + Math.max(usualSight, ...checks.map((check) => check.sight ?? usualSight));
    const all = checks.some((check) => check.seesHead) ? Number.POSITIVE_INFINITY : around;
    sight = { pattern, all, around };
    sights.set(rule, sight);
  }
  return sight;
}
