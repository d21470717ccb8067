import type { Span } from "./format";

/** Where the line ends that `from` stands in: at its line break or at the end of the text. */
export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

/** Where the line behind the one begins that ends at `end`; beyond the text behind the last. */
export function afterBreak(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

/** A line of a text, without its line break. */
export interface Line extends Span {
  readonly text: string;
  /** Where the next one begins; the end of the text behind the last. */
  readonly next: number;
}

/** The lines of a text, the one behind a last line break not among them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)!.next) {
    const end = endOfLine(text, start);
    lines.push({
      start,
      end,
      text: text.slice(start, end),
      next: Math.min(afterBreak(text, end), text.length),
    });
  }
  return lines;
}
