import { type Entry, parse } from "./parse";
import { type Dialect, type LineEnd, readersOf } from "./quote";

/** A replacement of one stretch of a text, in UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Appends `NAME=quoted`; `quoted` is what `quote` returned for `lineEndOf(text)`. An absent file is an empty one. */
export function setVariable(text: string | undefined, name: string, quoted: string): TextEdit[] {
  return appendLine(text, `${name}=${quoted}`);
}

/**
 * Gives the variable another value in each of its lines that is in force, or appends one; `quoted` as for `setVariable`.
 */
export function changeVariable(text: string | undefined, name: string, quoted: string): TextEdit[] {
  const lines = inForce(text ?? "").filter((entry) => entry.name === name);
  return lines.length === 0
    ? setVariable(text, name, quoted)
    : lines.map(({ valueSpan: { start, end } }) => ({ start, end, text: quoted }));
}

/** Takes out each line in force of the variable, with what stands behind its value; empty when there is none. */
export function removeVariable(text: string, name: string): TextEdit[] {
  const lines = inForce(text).filter((entry) => entry.name === name);
  return lines.map(({ nameSpan, valueSpan }) => ({
    ...wholeLines(text, nameSpan.start, valueSpan.end),
    text: "",
  }));
}

/** From the start of the line that `start` is in to behind the end of that with `end`. */
function wholeLines(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = /[^\r\n]*$/.exec(text.slice(0, start))![0].length;
  const behind = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(end))![0].length;
  return { start: start - before, end: end + behind };
}

/** The text with its edits made; they are sorted and don't overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end),
    text,
  );
}

/** Appends `NAME=` to an example file; empty when the name stands there already, commented out or not. */
export function declareVariable(text: string | undefined, name: string): TextEdit[] {
  const declared = parse(text ?? "").some((entry) => entry.name === name);
  return declared ? [] : appendLine(text, `${name}=`);
}

/**
 * The name of the variable that holds `value`, spelt so that every required dialect reads it exactly; undefined when
 * none in force does. Of a name that is set twice the last setting counts.
 */
export function findByValue(
  text: string,
  value: string,
  required: readonly Dialect[] = [],
): string | undefined {
  const holds = (entry: Entry): boolean => {
    if (entry.value !== value) return false;
    const written = text.slice(entry.valueSpan.start, entry.valueSpan.end);
    return reads(required, written, value, lineEndOf(text));
  };
  const last = new Map(inForce(text).map((entry) => [entry.name, entry]));
  return [...last.values()].find(holds)?.name;
}

/** Whether a variable of this name is in force. */
export function isTaken(text: string, name: string): boolean {
  return inForce(text).some((entry) => entry.name === name);
}

/**
 * Whether the last value is one that programs may read on from, so that an appended line would become part of it.
 * What every required dialect reads exactly is none, whatever others make of it.
 */
export function endsOpen(text: string, required: readonly Dialect[] = []): boolean {
  const last = inForce(text).at(-1);
  if (last === undefined || text.slice(last.valueSpan.end).trim() !== "") return false;
  const written = text.slice(last.valueSpan.start, last.valueSpan.end);
  if (required.length > 0 && reads(required, written, last.value, lineEndOf(text))) return false;
  if (last.quote === "") return written.endsWith("\\");
  return last.innerSpan.end === last.valueSpan.end || written.endsWith(`\\${last.quote}`);
}

function reads(required: readonly Dialect[], written: string, value: string, eol: LineEnd): boolean {
  const readers = readersOf(written, value, eol);
  return required.every((dialect) => readers.includes(dialect));
}

/** The line ending that the file uses; `\n` for one without any. */
export function lineEndOf(text: string | undefined): LineEnd {
  return text?.includes("\r\n") ? "\r\n" : "\n";
}

/** Adds a line at the end in the file's own line ending, behind a final line ending that may have been missing. */
export function appendLine(text: string | undefined, line: string): TextEdit[] {
  const before = text ?? "";
  const eol = lineEndOf(before);
  const gap = before === "" || before === "\uFEFF" || /[\r\n]$/.test(before) ? "" : eol;
  return [{ start: before.length, end: before.length, text: `${gap}${line}${eol}` }];
}

function inForce(text: string): Entry[] {
  return parse(text).filter((entry) => !entry.commented);
}
