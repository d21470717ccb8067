import type { PatternMatch } from "../util/linearPattern";
import type { Pattern } from "./rule";

/**
 * Where the group `value` of a match stands in the text, in UTF-16 units; undefined where it took no part. Patterns that
 * tell the places of all their groups take twice the time, so most matches are asked for the value alone, and it is
 * looked for.
 */
export function spanOfValue(
  pattern: Pattern,
  text: string,
  match: PatternMatch,
): readonly [number, number] | undefined {
  const value = match.groups?.value;
  if (value === undefined) return undefined;
  const told = match.indices?.groups?.value;
  if (told !== undefined || !(pattern instanceof RegExp)) return told;
  const first = match[0].indexOf(value);
  if (first >= 0 && match[0].indexOf(value, first + 1) < 0 && !looksAround(pattern)) {
    return [match.index + first, match.index + first + value.length];
  }
  const telling = tellingOf(pattern);
  telling.lastIndex = match.index;
  return telling.exec(text)?.indices?.groups?.value;
}

const telling = new WeakMap<RegExp, RegExp>();

/** The same pattern, telling the places of its groups. */
function tellingOf(pattern: RegExp): RegExp {
  let made = telling.get(pattern);
  if (made === undefined) {
    made = new RegExp(pattern.source, `${pattern.flags.replace(/[gyd]/g, "")}dy`);
    telling.set(pattern, made);
  }
  return made;
}

const around = new WeakMap<RegExp, boolean>();

/** Whether the value is within a lookaround, so that it may stand elsewhere than in the match. */
function looksAround(pattern: RegExp): boolean {
  let looks = around.get(pattern);
  if (looks === undefined) {
    const groups: boolean[] = [];
    const before = pattern.source.slice(0, pattern.source.indexOf("(?<value>"));
    for (const [part] of before.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?<?[=!])?|\)/gs)) {
      if (part === ")") groups.pop();
      else if (part.startsWith("(")) groups.push(part.length > 1);
    }
    looks = groups.includes(true);
    around.set(pattern, looks);
  }
  return looks;
}
