import { type LinedText, lined, type Position } from "../util/lines";
import { type Confidence, confidences, type Finding, type Severity, severities } from "./finding";
import { Fingerprints } from "./fingerprint";

/**
 * So many findings of a file are told one by one; the others are counted. VS Code shows a thousand problems of a file, and what
 * stands for the others is one of them.
 */
export const mostTold = 999;

/** The id of what stands for the findings that are left out; no rule has it. */
export const moreFindings = "more-findings";

/** A finding with all that a reader without the text needs; lines and columns from 0, columns in UTF-16 code units. */
export interface LocatedFinding extends Finding {
  readonly startLine: number;
  readonly startColumn: number;
  /** The line that the value ends on. */
  readonly endLine: number;
  /** The column behind the value's last code unit. */
  readonly endColumn: number;
  /** Names the finding's place, not its value: see `fingerprints`. */
  readonly fingerprint: string;
  /** Set where this is the first of those that are not told one by one, and stands for all of its confidence. */
  readonly more?: More;
}

/** Findings that are not told one by one. */
export interface More {
  readonly count: number;
  /** Whether there may be others that were not counted. */
  readonly isLeast: boolean;
}

/**
 * The findings with their places and fingerprints, in the same order; empty for none. Of more than `mostTold` the others
 * follow as one for each confidence.
 * @param findings All that the engine found in `text`, since the fingerprint of one leaves out the values of all.
 * @param path Of the file, relative to the root of the repository or folder, with `/`.
 * @param isPartial Whether the engine has left something out.
 */
export function locate(
  text: string | LinedText,
  findings: readonly Finding[],
  path: string,
  isPartial = false,
): LocatedFinding[] {
  if (findings.length === 0) return [];
  const locator = new Locator(path);
  locator.add({ text, offset: 0, line: 0, column: 0 }, findings, 0, findings.length);
  return locator.end(isPartial);
}

/** A part of a text and where its first code unit stands in the whole. */
export interface Part extends Position {
  readonly text: string | LinedText;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/** Locates the findings of one file from its start to its end, a part of its text at a time. */
export class Locator {
  readonly #told: LocatedFinding[] = [];
  readonly #others = new Map<Confidence, LocatedFinding & { readonly more: More }>();
  readonly #names: Fingerprints;

  constructor(path: string) {
    this.#names = new Fingerprints(path);
  }

  /**
   * Takes the next findings.
   * @param part Goes on for `fingerprintSight` around them, as far as the text does.
   * @param findings In order, by offsets of the part: those from `from` to `to`, and what stands around them.
   */
  add(part: Part, findings: readonly Finding[], from: number, to: number): void {
    if (from === to) return;
    const lines = lined(part.text);
    for (let index = from; index < to; index++) {
      const finding = findings[index]!;
      const known = this.#others.get(finding.confidence);
      if (this.#told.length < mostTold) {
        const fingerprint = this.#names.of(lines, findings, index);
        this.#told.push({ ...placeOf(finding, part, lines), fingerprint });
      } else if (known === undefined) {
        const fingerprint = this.#names.ofOthers(moreFindings, finding.confidence);
        const place = { ...placeOf(finding, part, lines), rule: moreFindings, checks: [], fingerprint };
        this.#others.set(finding.confidence, { ...place, more: { count: 1, isLeast: false } });
      } else {
        const severity = worse(known.severity, finding.severity);
        const more = { count: known.more.count + 1, isLeast: false };
        this.#others.set(finding.confidence, { ...known, severity, more });
      }
    }
  }

  /** All that was found, as `locate` has it. */
  end(isPartial: boolean): LocatedFinding[] {
    const others = [...this.#others.values()].sort((a, b) => a.start - b.start);
    return [...this.#told, ...others.map((one) => ({ ...one, more: { ...one.more, isLeast: isPartial } }))];
  }
}

function placeOf(
  finding: Finding,
  { offset, line, column }: Part,
  lines: LinedText,
): Omit<LocatedFinding, "fingerprint"> {
  const start = lines.at(finding.start);
  const end = lines.at(finding.end);
  return {
    ...finding,
    start: offset + finding.start,
    end: offset + finding.end,
    startLine: line + start.line,
    startColumn: start.column + (start.line === 0 ? column : 0),
    endLine: line + end.line,
    endColumn: end.column + (end.line === 0 ? column : 0),
  };
}

function worse(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) <= severities.indexOf(other) ? one : other;
}

/** The findings with at most one for those that are left out, which stands where the first of them does. */
export function withOneMore<F extends LocatedFinding>(findings: readonly F[]): readonly F[] {
  const others = findings.filter(({ more }) => more !== undefined);
  if (others.length < 2) return findings;
  const count = others.reduce((sum, { more }) => sum + more!.count, 0);
  const isLeast = others.some(({ more }) => more!.isLeast);
  const severity = others.map((one) => one.severity).reduce(worse);
  const confidence = others
    .map((one) => one.confidence)
    .reduce((a, b) => (confidences.indexOf(a) > confidences.indexOf(b) ? a : b));
  const one = { ...others[0]!, severity, confidence, more: { count, isLeast } };
  return [...findings.filter(({ more }) => more === undefined), one];
}

/** How many findings these are, with those that are not told one by one. */
export function countOf(findings: readonly LocatedFinding[]): number {
  return findings.reduce((sum, { more }) => sum + (more?.count ?? 1), 0);
}
