import type { Span } from "./format";
import { endOfLine } from "./lines";

/** A value as it is written: with what delimits it, and what is between. */
export interface Written {
  readonly outer: Span;
  readonly inner: Span;
}

interface Delimiters {
  readonly quote: string;
  /** Whether a backslash takes the next character with it. */
  readonly escapes: boolean;
  /** Whether it may go over several lines. */
  readonly lines: boolean;
}

/** The string that opens at an offset, up to its closing quote or else to the end of its line or of the text. */
export function delimited(text: string, start: number, { quote, escapes, lines }: Delimiters): Written {
  const from = start + quote.length;
  let at = from;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (!lines && /[\r\n]/.test(text[at]!)) break;
    at += escapes && text[at] === "\\" && (lines || !/[\r\n]/.test(text[at + 1] ?? "\n")) ? 2 : 1;
  }
  const end = Math.min(at, text.length);
  const isClosed = text.startsWith(quote, end) && end < text.length;
  return { outer: { start, end: isClosed ? end + quote.length : end }, inner: { start: from, end } };
}

/** Where the comment ends that begins at an offset with two slashes or with a slash and an asterisk. */
export function slashedEnd(text: string, at: number): number | undefined {
  if (text.startsWith("//", at)) return endOfLine(text, at);
  if (!text.startsWith("/*", at)) return undefined;
  const end = text.indexOf("*/", at + 2);
  return end < 0 ? text.length : end + 2;
}
