import type { PatternMatch } from "../util/linearPattern";
import type { Confidence, Finding } from "./finding";
import { KeywordMatcher } from "./matcher";
import { withoutOverlaps } from "./overlaps";
import type { Rule } from "./rule";
import { isSample } from "./samples";
import { confidenceOf, type Signal, signals } from "./weigh";

/** How far a word anchor walks back from its keyword, in characters. */
const longestWord = 100;
/** What an anchor of `near` sees beyond its reach, so that lookarounds and cut-off matches are judged rightly. */
const margin = 64;

/** Finds secrets in texts by one catalogue of rules. Holds no text and no value between calls. */
export class Engine {
  readonly #matcher: KeywordMatcher;
  /** Keyword number → the rules that are tried at it. */
  readonly #rulesOf: readonly (readonly Rule[])[];
  /** Those that are tried on every text. */
  readonly #rulesOfAll: readonly Rule[];

  constructor(readonly rules: readonly Rule[]) {
    const byKeyword = new Map<string, Rule[]>();
    for (const rule of rules) {
      for (const keyword of new Set(rule.keywords.map((keyword) => keyword.toLowerCase()))) {
        byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), rule]);
      }
    }
    this.#matcher = new KeywordMatcher([...byKeyword.keys()]);
    this.#rulesOf = [...byKeyword.values()];
    this.#rulesOfAll = rules.filter((rule) => rule.anchor === "text");
  }

  /**
   * The secrets in `text`, in order and without overlaps; empty when there are none.
   * @param path Name of the text with `/` between folders, for the rules that only read certain files.
   */
  scan(text: string, path = ""): Finding[] {
    const found: Match[] = [];
    const tried = new Map<Rule, number>();
    const inScope = new Map<Rule, boolean>();
    const windows = new Map<Rule, Window>();
    this.#matcher.each(text, (keyword, start) => {
      let word: number | undefined;
      for (const rule of this.#rulesOf[keyword]!) {
        if (!reads(rule, path, inScope)) continue;
        if (rule.anchor === "near") {
          widen(rule, { text, path }, start, windows, found);
          continue;
        }
        if (rule.anchor === "word") word ??= wordStart(text, start);
        const at = rule.anchor === "word" ? word! : start;
        if (at < 0 || tried.get(rule) === at) continue;
        tried.set(rule, at);
        matchAt(rule, { text, path }, at, found);
      }
    });
    for (const [rule, window] of windows) matchWithin(rule, { text, path }, window, found);
    for (const rule of this.#rulesOfAll) {
      if (reads(rule, path, inScope)) each(rule, text, (match) => accept(rule, { text, path }, match, found));
    }
    return withoutOverlaps(found).map(toFinding);
  }
}

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
interface Source {
  readonly text: string;
  readonly path: string;
}

function toFinding({ rule, start, end, confidence, checks }: Match): Finding {
  return { rule: rule.id, start, end, severity: rule.severity, confidence, checks };
}

function reads(rule: Rule, path: string, known: Map<Rule, boolean>): boolean {
  if (rule.files === undefined) return true;
  let answer = known.get(rule);
  if (answer === undefined) {
    answer = rule.files.test(path);
    known.set(rule, answer);
  }
  return answer;
}

/** Where the word begins that a keyword is part of; -1 for one that is longer than names are. */
function wordStart(text: string, start: number): number {
  const first = Math.max(0, start - longestWord);
  let at = start;
  while (at > first && isWord(text.charCodeAt(at - 1))) at--;
  return at > 0 && isWord(text.charCodeAt(at - 1)) ? -1 : at;
}

/** Letters, digits and the characters that names and URL schemes are joined with: `_ - . $ +`. */
function isWord(unit: number): boolean {
  return (
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    unit === 95 ||
    unit === 45 ||
    unit === 46 ||
    unit === 36 ||
    unit === 43
  );
}

function matchAt(rule: Rule, source: Source, at: number, found: Match[]): void {
  rule.pattern.lastIndex = at;
  accept(rule, source, rule.pattern.exec(source.text), found);
}

/** The part of a text that an anchor of `near` sees, in UTF-16 units. */
interface Window {
  readonly from: number;
  to: number;
}

/** Windows that touch are one, so that nothing is read twice; one that does not is read at once. */
function widen(rule: Rule, source: Source, at: number, windows: Map<Rule, Window>, found: Match[]): void {
  const from = Math.max(0, at - rule.reach - margin);
  const to = Math.min(source.text.length, at + rule.reach + margin);
  const last = windows.get(rule);
  if (last !== undefined && from <= last.to) {
    last.to = to;
    return;
  }
  if (last !== undefined) matchWithin(rule, source, last, found);
  windows.set(rule, { from, to });
}

function matchWithin(rule: Rule, source: Source, { from, to }: Window, found: Match[]): void {
  const { text } = source;
  const window = text.slice(from, to);
  each(rule, window, (match) => {
    const cutOff =
      (match.index === 0 && from > 0) ||
      (match.index + match[0].length === window.length && to < text.length);
    if (!cutOff) accept(rule, source, match, found, from);
  });
}

function each({ pattern }: Rule, text: string, found: (match: PatternMatch) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found(match);
    if (match[0] === "") pattern.lastIndex++;
  }
}

function accept(rule: Rule, source: Source, match: PatternMatch | null, found: Match[], shift = 0): void {
  const span = match?.indices?.groups?.value;
  if (match === null || span === undefined) return;
  const start = span[0] + shift;
  const end = span[1] + shift;
  const candidate = { ...source, start, end, groups: match.groups ?? {} };
  const value = match.groups?.value ?? "";
  if (value === "" || !rule.checks.every((check) => check.passes(value, candidate))) return;
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
