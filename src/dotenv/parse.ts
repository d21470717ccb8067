/** A stretch of a text in UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One variable of a `.env` file and where its parts stand. */
export interface Entry {
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as written, quotes included; empty behind the `=` when there is none. */
  readonly valueSpan: Span;
  /** The value without its quotes: what a mask hides. For an unquoted one, all of it up to the line's end. */
  readonly innerSpan: Span;
  readonly quote: "" | "'" | '"' | "`";
  /** Whether the line is commented out: `# KEY=value`. */
  readonly commented: boolean;
  /** Whether the name is preceded by `export`. */
  readonly exported: boolean;
  /** The value as npm's dotenv reads it. */
  readonly value: string;
}

const head =
  /^([^\S\r\n]*)(#[#\s]*)?(export[^\S\r\n]+)?([A-Za-z_][\w.-]*)([^\S\r\n]*(?:=|:[^\S\r\n])[^\S\r\n]*)/;

/**
 * Every variable of a `.env` text, in order, commented-out ones included; empty when there is none. Lossless: what
 * no span covers is comment, white space or punctuation.
 * Source: https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
export function parse(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const entry = entryAt(text, at, lineEnd);
    if (entry) entries.push(entry);
    const next = entry ? endOfLine(text, Math.max(entry.valueSpan.end, entry.innerSpan.end)) : lineEnd;
    at = afterLineEnd(text, next);
  }
  return entries;
}

function entryAt(text: string, start: number, lineEnd: number): Entry | undefined {
  const match = head.exec(text.slice(start, lineEnd));
  if (match === null) return undefined;
  const [all, , comment, exported, name, separator] = match as unknown as (string | undefined)[];
  const commented = comment !== undefined;
  if (commented && /^:/.test(separator!.trim())) return undefined;
  const nameStart = start + all!.length - separator!.length - name!.length;
  const valueStart = start + all!.length;
  const value = valueAt(text, valueStart, lineEnd, commented);
  return {
    name: name!,
    nameSpan: { start: nameStart, end: nameStart + name!.length },
    commented,
    exported: exported !== undefined,
    ...value,
  };
}

type Value = Pick<Entry, "valueSpan" | "innerSpan" | "quote" | "value">;

function valueAt(text: string, start: number, lineEnd: number, commented: boolean): Value {
  const quote = text[start];
  if (quote !== '"' && quote !== "'" && quote !== "`") return unquoted(text, start, lineEnd);
  const close = closingQuote(text, start, commented ? lineEnd : text.length);
  if (close === -1) return unterminated(text, start, lineEnd, quote);
  const inner = text.slice(start + 1, close);
  return {
    quote,
    valueSpan: { start, end: close + 1 },
    innerSpan: { start: start + 1, end: close },
    value: quote === '"' ? inner.replace(/\\n/g, "\n").replace(/\\r/g, "\r") : inner,
  };
}

/** A reader may take the rest of the line, so all of it is hidden. */
function unterminated(text: string, start: number, lineEnd: number, quote: "'" | '"' | "`"): Value {
  const value = text.slice(start, lineEnd).replace(/#.*/, "").trim();
  return { quote, valueSpan: { start, end: lineEnd }, innerSpan: { start: start + 1, end: lineEnd }, value };
}

/** A comment behind the value is told apart by the white space before its `#`; an inner `#` is hidden with it. */
function unquoted(text: string, start: number, lineEnd: number): Value {
  const line = text.slice(start, lineEnd);
  const shown = line.replace(/(?:^|\s+)#.*$/, "").trimEnd();
  const span = { start, end: start + shown.length };
  return { quote: "", valueSpan: span, innerSpan: span, value: line.replace(/#.*/, "").trim() };
}

/** Offset of the quote that closes the one at `start`, -1 when there is none before `end`. */
function closingQuote(text: string, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    if (text[i] === "\\" && i + 1 < end) i++;
    else if (text[i] === text[start]) return i;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "\n" || text[i] === "\r") return i;
  }
  return text.length;
}

function afterLineEnd(text: string, at: number): number {
  return text.startsWith("\r\n", at) ? at + 2 : at + 1;
}
