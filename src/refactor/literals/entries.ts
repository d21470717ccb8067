import type { Span } from "../literal";

/** A span with its line breaks where it has its lines to itself; otherwise the span. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200));
  if (text.slice(from, start).trim() !== "" || rest === null) return { start, end };
  return { start: from, end: end + rest[0].length };
}
