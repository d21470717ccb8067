import type { Comment } from "../literal";

/** A line without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Behind the line break. */
  readonly next: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf("\n", start);
    const next = at < 0 ? text.length : at + 1;
    const line = text.slice(start, next).replace(/\r?\n$/, "");
    lines.push({ start, end: start + line.length, text: line, next });
    start = next;
  }
  return lines;
}

/** The comment from `start` to the end of its line. */
export function lineComment(text: string, start: number): Comment {
  const end = text.indexOf("\n", start);
  return { kind: "comment", start, end: end < 0 ? text.length : end };
}
