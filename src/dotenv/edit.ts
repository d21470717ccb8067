import { parse } from "./parse";

/** A replacement of one stretch of a text, in UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Appends `NAME=quoted`; `quoted` is what `quote` returned. An absent file is an empty one. */
export function setVariable(text: string | undefined, name: string, quoted: string): TextEdit[] {
  return appendLine(text, `${name}=${quoted}`);
}

/** Appends `NAME=` to an example file; empty when the name stands there already, commented out or not. */
export function declareVariable(text: string | undefined, name: string): TextEdit[] {
  const declared = parse(text ?? "").some((entry) => entry.name === name);
  return declared ? [] : appendLine(text, `${name}=`);
}

/** The name of the variable that holds `value`; undefined when none in force does. */
export function findByValue(text: string, value: string): string | undefined {
  const entries = parse(text).filter((entry) => !entry.commented);
  const last = new Map(entries.map((entry) => [entry.name, entry.value]));
  return [...last].find(([, held]) => held === value)?.[0];
}

/** Whether a variable of this name is in force. */
export function isTaken(text: string, name: string): boolean {
  return parse(text).some((entry) => !entry.commented && entry.name === name);
}

/** Adds a line at the end in the file's own line ending, behind a final line ending that may have been missing. */
export function appendLine(text: string | undefined, line: string): TextEdit[] {
  const before = text ?? "";
  const eol = before.includes("\r\n") ? "\r\n" : "\n";
  const gap = before === "" || before === "\uFEFF" || /[\r\n]$/.test(before) ? "" : eol;
  return [{ start: before.length, end: before.length, text: `${gap}${line}${eol}` }];
}
