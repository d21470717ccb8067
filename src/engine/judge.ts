import type { PatternMatch } from "../util/linearPattern";
import type { Confidence } from "./finding";
import type { Rule } from "./rule";
import { isSample } from "./samples";
import { canCount, confidenceOf, type Signal, signals } from "./weigh";

/** What an anchor of `near` sees beyond its reach, so that lookarounds and cut-off matches are judged rightly. */
const margin = 64;

/** A value that its rule has accepted. */
export interface Match {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** Names of the checks that it passed, of the proofs among them, and of the signals that were weighed. */
  readonly checks: readonly string[];
}

/** A text and the name of its file. */
export interface Source {
  readonly text: string;
  readonly path: string;
}

/** Whether the lead of a rule, if it has one, stands at a keyword. */
export function begins({ lead }: Rule, text: string, at: number): boolean {
  if (lead === undefined) return true;
  lead.lastIndex = at;
  return lead.test(text);
}

/** Adds what a rule accepts at an offset; returns whether its pattern matches there. */
export function matchAt(rule: Rule, source: Source, at: number, found: Match[]): boolean {
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(source.text);
  accept(rule, source, match, found);
  return match !== null;
}

/** The part of a text that an anchor of `near` sees, in UTF-16 units. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What an anchor of `near` sees around one keyword. */
export function windowAt(rule: Rule, at: number, length: number): Window {
  return { from: Math.max(0, at - rule.reach - margin), to: Math.min(length, at + rule.reach + margin) };
}

/** What a rule accepts within a window of a text. */
export function matchWithin(rule: Rule, source: Source, { from, to }: Window, found: Match[]): void {
  const { text } = source;
  const window = text.slice(from, to);
  each(rule, window, (match) => {
    const cutOff =
      (match.index === 0 && from > 0) ||
      (match.index + match[0].length === window.length && to < text.length);
    if (!cutOff) accept(rule, source, match, found, from);
  });
}

/** Calls `found` with every match in a text. */
export function each({ pattern }: Rule, text: string, found: (match: PatternMatch) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found(match);
    if (match[0] === "") pattern.lastIndex++;
  }
}

/** Adds what a rule makes of a match, if it accepts it. */
export function accept(
  rule: Rule,
  source: Source,
  match: PatternMatch | null,
  found: Match[],
  shift = 0,
): void {
  const span = match?.indices?.groups?.value;
  if (match === null || span === undefined) return;
  const start = span[0] + shift;
  const end = span[1] + shift;
  const candidate = { ...source, start, end, groups: match.groups ?? {} };
  const value = match.groups?.value ?? "";
  if (value === "") return;
  if (rule.weighed && !canCount(value, candidate) && !isSample(value)) return;
  if (!rule.checks.every((check) => check.passes(value, candidate))) return;
  const weighed = rule.weighed ? signals(value, candidate) : [];
  const proven = rule.proofs.filter((proof) => proof.passes(value, candidate));
  const confidence = isSample(value) ? "sample" : confidenceIn(rule, weighed, proven.length);
  if (confidence === undefined) return;
  const checks = [...rule.checks, ...proven, ...weighed].map(({ name }) => name);
  found.push({ rule, start, end, confidence, checks });
}

function confidenceIn(rule: Rule, weighed: readonly Signal[], proven: number): Confidence | undefined {
  if (rule.weighed) return confidenceOf(weighed);
  return proven < rule.proofs.length ? "likely" : rule.confidence;
}
