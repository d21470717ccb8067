import { literally } from "../../util/literally";
import type { Span } from "../literal";

/** A heredoc's operator with its delimiter. */
export interface Heredoc extends Span {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly tabs: boolean;
}

/** The heredoc whose operator stands at `start`; undefined where it has no delimiter. */
export function heredocAt(text: string, start: number): Heredoc | undefined {
  const opener = /<<(-?)[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|(\\?)([^\s;&|<>()'"`\\]+))/y;
  opener.lastIndex = start;
  const match = opener.exec(text) as readonly (string | undefined)[] | null;
  if (match === null) return undefined;
  const [, dash, single, double, backslash, bare] = match;
  const quoted = bare === undefined || backslash === "\\";
  const delimiter = single ?? double ?? bare!;
  return { start, end: opener.lastIndex, delimiter, quoted, tabs: dash === "-" };
}

/** Finds, from its `lastIndex` on, the line that ends a heredoc. */
export function closingLine({ delimiter, tabs }: Heredoc): RegExp {
  return new RegExp(`^${tabs ? "\\t*" : ""}${literally(delimiter)}(?=\\r?$)`, "gm");
}

/** Behind the brackets of an arithmetic expression that opens at `at`; undefined when it is something else. */
export function arithmetic(text: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + 200); i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")" && --depth === 0) return text[i - 1] === ")" ? i + 1 : undefined;
    if (/[;"'`\n]/.test(text[i]!)) return undefined;
  }
  return undefined;
}

/** Where the quote that ends what begins at `start` stands, not behind a backslash; the end of the text when there is none. */
export function closingQuote(text: string, start: number, quote: string): number {
  for (let i = start; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i;
  }
  return text.length;
}
