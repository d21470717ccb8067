export type Quote = "'" | '"' | "`";

/**
 * Where the value that opens with the quote at `open` closes, the way npm's dotenv sees it: at the first such quote
 * without a backslash before it or else at the last one with, and only where the line ends or a comment begins.
 * Undefined when there is no such place.
 */
export function closesValue(text: string, open: number, quote: Quote): number | undefined {
  let escaped: number | undefined;
  for (let i = text.indexOf(quote, open + 1); i !== -1; i = text.indexOf(quote, i + 1)) {
    const ends = endsLine(text, i + 1);
    if (text[i - 1] !== "\\") return ends ? i : escaped;
    if (ends) escaped = i;
  }
  return escaped;
}

const lineRest = /[^\S\r\n]*(?:#|$)/my;

function endsLine(text: string, at: number): boolean {
  lineRest.lastIndex = at;
  return lineRest.test(text);
}

/** The value that `inner` stands for between quotes: double ones alone know `\n` and `\r`. */
export function readQuoted(inner: string, quote: Quote): string {
  const text = inner.replace(/\r\n?/g, "\n");
  return quote === '"' ? text.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : text;
}

/** The value that npm's dotenv reads from the rest of a line without a closed quote: up to a `#`, trimmed. */
export function readUnquoted(line: string): string {
  const value = line.replace(/#[\s\S]*$/, "").trim();
  const inner = value.replace(/^(['"`])([\s\S]*)\1$/, "$2");
  return value.startsWith('"') ? readQuoted(inner, '"') : inner;
}
