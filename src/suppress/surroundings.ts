import type { LocatedFinding } from "../engine/locate";
import { type LinedText, lined } from "../util/lines";
import { type ReadBytes, textOf, Windows } from "../util/windows";

/** What stands in every comment that counts for more than the lines beside it. */
export const blockMark = "secretlint-";

/** So far around a value comments count, in UTF-16 code units: a minified file is one line, and has hundreds of values. */
const reach = 2000;

/** A value and what stands around it as far as comments count. */
export interface Surroundings {
  readonly value: string;
  /** The line that the value starts on, up to it, and the line that it ends on, behind it. */
  readonly before: string;
  readonly behind: string;
  /** The line above; undefined where there is none or it begins too far away. */
  readonly above: string | undefined;
  /** Lines before the value or with it in which secretlint's comments stand, in order. */
  readonly marks: readonly Mark[];
}

/** A line with a comment of secretlint. */
export interface Mark {
  readonly line: number;
  readonly text: string;
}

/** A finding and what stands around it. */
export type Surrounded = readonly [LocatedFinding, Surroundings];

/** A part of a text that is seen at a time; the parts overlap. */
interface Part {
  readonly text: LinedText;
  /** Of its first unit in the whole. */
  readonly offset: number;
  /** So far what stands around a value is seen. */
  readonly end: number;
  readonly line: number;
}

/** What stands around each of a text's findings, which are in order, as they are come to; undefined at steps between. */
export function surroundings(
  text: string | LinedText,
  findings: readonly LocatedFinding[],
): Generator<Surrounded | undefined> {
  return inParts([{ text: lined(text), offset: 0, end: Infinity, line: 0 }], findings);
}

/** The same for a text that is too large to be held, by its bytes in UTF-8. */
export function surroundingsIn(
  read: ReadBytes,
  findings: readonly LocatedFinding[],
): Generator<Surrounded | undefined> {
  return inParts(partsOf(read), findings);
}

function* partsOf(read: ReadBytes): Generator<Part> {
  const sizes = { chunk: 1 << 20, back: 32 * reach, ahead: reach };
  for (const { bytes, size, offset, line, isLast } of new Windows(read, sizes)) {
    const text = textOf(bytes, 0, size);
    yield { text: lined(text), offset, end: isLast ? Infinity : offset + text.length - reach, line };
  }
}

function* inParts(
  parts: Iterable<Part>,
  findings: readonly LocatedFinding[],
): Generator<Surrounded | undefined> {
  const marks: Mark[] = [];
  let next = 0;
  for (const part of parts) {
    addMarks(part, findings.at(-1)?.startLine ?? 0, marks);
    for (; next < findings.length && findings[next]!.end <= part.end; next++) {
      const finding = findings[next]!;
      yield [finding, around(part, finding, marks)];
    }
    if (next === findings.length) return;
    yield undefined;
  }
}

function around({ text, offset }: Part, finding: LocatedFinding, marks: readonly Mark[]): Surroundings {
  const start = finding.start - offset;
  const end = finding.end - offset;
  const from = Math.max(0, start - reach);
  const above = text.slice(from, start).split(/\r\n|\n|\r/);
  const before = above.pop()!;
  const isWhole = above.length > 1 || (from === 0 && offset === 0);
  return {
    value: text.slice(start, end),
    before,
    behind: /^[^\r\n]*/.exec(text.slice(end, end + reach))![0],
    above: isWhole ? above.pop() : undefined,
    marks: marks.filter(({ line }) => line <= finding.startLine),
  };
}

/** Adds the lines of a part with comments of secretlint up to the last that counts, but for those that are known. */
function addMarks({ text, line: first }: Part, last: number, marks: Mark[]): void {
  if (!text.mayHave(blockMark)) return;
  for (let line = Math.max(first, (marks.at(-1)?.line ?? -1) + 1); line <= last; line++) {
    const whole = text.line(line - first);
    if (whole === undefined) return;
    const at = whole.indexOf(blockMark);
    if (at >= 0) marks.push({ line, text: whole.slice(Math.max(0, at - reach), at + reach) });
  }
}
