import type { PatternMatch } from "../util/linearPattern";
import type { Candidate } from "./checks";
import type { Confidence } from "./finding";
import type { Rule } from "./rule";
import { isSample } from "./samples";
import { spanOfValue } from "./span";
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
  /** Values with their names and rules that were refused for what they are: such a text may hold one many times. */
  readonly refused: Set<string>;
  readonly effort: Effort;
}

/** A text to judge, as whole or as part. */
export function sourceOf(text: string, path: string): Source {
  return { text, path, refused: new Set(), effort: new Effort(text.length) };
}

/** So many tries in vain are made in any text; one more for so many units of it, and more for each finding. */
const vain = { least: 1000, unitsFor: 192, forFinding: 8, forMore: -64 } as const;
/** After so many tries in vain in a text, what was refused is remembered. */
const muchVain = 100;
/** What rules accept beyond this is more than is told one by one, and costs; a secret is often accepted by four rules. */
const mostFound = 5000;

/**
 * What is spent on a text. Patterns are asked where keywords stand, in code three times in ten thousand characters; a text that
 * was made to keep them busy is read as far as that goes.
 */
export class Effort {
  #left: number;
  #found = 0;
  #vain = 0;
  /** Whether something was left out. */
  isSpent = false;

  /** @param length Of the text. */
  constructor(length: number) {
    this.#left = vain.least + length / vain.unitsFor;
  }

  /** Whether so many tries were in vain that it pays to remember them. */
  get isMuch(): boolean {
    return this.#vain > muchVain;
  }

  /** Whether another try may be made. */
  get allows(): boolean {
    if (this.#left < 0) this.isSpent = true;
    return !this.isSpent;
  }

  wasVain(): void {
    this.#left--;
    this.#vain++;
  }

  wasFound(): void {
    this.#left += ++this.#found > mostFound ? vain.forMore : vain.forFinding;
  }
}

/** So many refused values are kept in mind for a text. */
const mostRefused = 1000;

/** Whether the lead of a rule, if it has one, stands at a keyword. */
export function begins({ lead }: Rule, text: string, at: number): boolean {
  if (lead === undefined) return true;
  lead.lastIndex = at;
  return lead.test(text);
}

/** Adds what a rule accepts at an offset; returns whether its pattern matches there. */
export function matchAt(rule: Rule, source: Source, at: number, found: Match[]): boolean {
  if (!source.effort.allows) return false;
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(source.text);
  if (match === null) source.effort.wasVain();
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
    if (!cutOff && source.effort.allows) accept(rule, source, match, found, { text: window, from });
  });
}

/** Calls `found` with every match of a rule's pattern in a text. */
export function each({ pattern }: Rule, text: string, found: (match: PatternMatch) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found(match);
    if (match[0] === "") pattern.lastIndex++;
  }
}

/**
 * Adds what a rule makes of a match, if it accepts it.
 * @param seen What the pattern has read of the text, and from where on, if that is not all of it.
 */
export function accept(
  rule: Rule,
  source: Source,
  match: PatternMatch | null,
  found: Match[],
  seen: Seen = { text: source.text, from: 0 },
): void {
  const value = match?.groups?.value;
  if (match === null || value === undefined || value === "") return;
  const name = source.effort.isMuch ? `${rule.id} ${match.groups?.name ?? ""} ${value}` : undefined;
  if (name !== undefined && source.refused.has(name)) {
    source.effort.wasVain();
    return;
  }
  const span = spanOfValue(rule.pattern, seen.text, match);
  if (span === undefined) return;
  const candidate = new LookedAt(source, span[0] + seen.from, span[1] + seen.from, match.groups ?? {});
  const one = judged(rule, value, candidate);
  if (one !== undefined) {
    source.effort.wasFound();
    found.push(one);
    return;
  }
  source.effort.wasVain();
  if (name !== undefined && !candidate.wasTextLookedAt && source.refused.size < mostRefused)
    source.refused.add(name);
}

interface Seen {
  readonly text: string;
  readonly from: number;
}

function judged(rule: Rule, value: string, candidate: LookedAt): Match | undefined {
  if (isRefused(rule, value, candidate)) return undefined;
  const weighed = rule.weighed ? signals(value, candidate) : [];
  const proven = rule.proofs.filter((proof) => proof.passes(value, candidate));
  const confidence = isSample(value) ? "sample" : confidenceIn(rule, weighed, proven.length);
  if (confidence === undefined) return undefined;
  const { start, end } = candidate;
  const checks = [...rule.checks, ...proven, ...weighed].map(({ name }) => name);
  return { rule, start, end, confidence, checks };
}

function isRefused(rule: Rule, value: string, candidate: Candidate): boolean {
  if (rule.weighed && !canCount(value, candidate) && !isSample(value)) return true;
  return !rule.checks.every((check) => check.passes(value, candidate));
}

/** A candidate that notices whether the text around the value was looked at. */
class LookedAt implements Candidate {
  wasTextLookedAt = false;
  readonly path: string;
  readonly #text: string;

  constructor(
    { text, path }: Source,
    readonly start: number,
    readonly end: number,
    readonly groups: Candidate["groups"],
  ) {
    this.#text = text;
    this.path = path;
  }

  get text(): string {
    this.wasTextLookedAt = true;
    return this.#text;
  }
}

function confidenceIn(rule: Rule, weighed: readonly Signal[], proven: number): Confidence | undefined {
  if (rule.weighed) return confidenceOf(weighed);
  return proven < rule.proofs.length ? "likely" : rule.confidence;
}
