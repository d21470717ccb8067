import { closesValue, type Quote, readQuoted, readUnquoted } from "./decode";

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
  /** What a mask hides: the value without its quotes, and more where programs disagree about its end. */
  readonly innerSpan: Span;
  readonly quote: "" | Quote;
  /** Whether the line is commented out: `# KEY=value`. */
  readonly commented: boolean;
  /** Whether the name is preceded by `export`. */
  readonly exported: boolean;
  /** The value as npm's dotenv reads it; of a commented-out line, as it would without the `#`. */
  readonly value: string;
}

/** What npm's dotenv takes for a variable: white space of all kinds goes anywhere, and `KEY: value` is one too. */
const strictHead = /\s*(export\s+)?([\w.-]+)(?:\s*=|:(?:\r\n|\s))/y;
/** Node takes all that stands before a `=` for a name, which may be nothing. */
const looseHead = /[^\S\r\n]*(export[^\S\r\n]+(?![\s#]))?((?:[^\s=#][^=\r\n]*)?)=/y;
const commentedHead = /[^\S\r\n]*#(?:#|[^\S\r\n])*(export[^\S\r\n]+)?([A-Za-z_][\w.-]*)[^\S\r\n]*=/y;
/** A line of base64 ends with `=` as a declaration without a value does. */
const padding = /\s*[\w+/.-]{16,}={1,2}[^\S\r\n]*$/my;
const commentedPadding = /[^\S\r\n]*#\s*[\w+/.-]{16,}={1,2}[^\S\r\n]*$/my;

/**
 * Every variable of a `.env` text, in order, commented-out ones included; empty when there is none. Nothing is lost:
 * what no span covers is comment, white space or punctuation. Spans of different entries don't overlap.
 * Source: https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
export function parse(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const entry = entryAt(text, at);
    if (entry) entries.push(entry);
    at = afterLine(text, entry ? Math.max(entry.valueSpan.end, entry.innerSpan.end) : at);
  }
  return entries;
}

function entryAt(text: string, at: number): Entry | undefined {
  const strict = matchAt(strictHead, text, at);
  const live = strict ?? matchAt(looseHead, text, at);
  const match = live ?? matchAt(commentedHead, text, at);
  if (match === undefined) return undefined;
  const start = at + match[0].length;
  const name = match[2]!.trimEnd();
  const nameStart = at + nameOffset(match, name);
  return {
    name,
    nameSpan: { start: nameStart, end: nameStart + name.length },
    commented: live === undefined,
    exported: match[1] !== undefined,
    ...(strict ? valueAt : live ? looseValueAt : commentedValueAt)(text, start),
  };
}

/** The name is the last of its kind in the match: before it stand only `#`, `export` and white space. */
function nameOffset({ 0: all, 1: exported = "" }: RegExpExecArray, name: string): number {
  const from = exported === "" ? 0 : all.indexOf(exported) + exported.length;
  return all.indexOf(name, from);
}

type Value = Pick<Entry, "valueSpan" | "innerSpan" | "quote" | "value">;

function valueAt(text: string, start: number): Value {
  const quoted = quotedAt(text, start);
  if (quoted) return quoted;
  const lineEnd = endOfLine(text, start);
  const first = skipBlanks(text, start, lineEnd);
  const value = readUnquoted(text.slice(start, lineEnd));
  const quote = quoteAt(text, first);
  if (quote === "") return { quote, value, ...unquotedSpans(text, first, lineEnd) };
  const end = trimEnd(text, first + 1, endOfUnclosed(text, first, quote));
  return { quote, value, valueSpan: { start: first, end }, innerSpan: { start: first + 1, end } };
}

/** Behind a name that only Node takes, a value doesn't run over a variable that the others see. */
function looseValueAt(text: string, start: number): Value {
  const value = valueAt(text, start);
  const lineEnd = endOfLine(text, start);
  for (let at = afterLine(text, start); at < value.valueSpan.end; at = afterLine(text, at)) {
    if (matchAt(strictHead, text, at)) return valueWithin(text, start, lineEnd);
  }
  return value;
}

/** A value whose closing quote ends its line or stands before a comment; undefined when there is none. */
function quotedAt(text: string, start: number): Value | undefined {
  const open = start + /^\s*/.exec(text.slice(start))![0].length;
  const quote = quoteAt(text, open);
  if (quote === "") return undefined;
  const close = closesValue(text, open, quote);
  if (close === undefined) return undefined;
  const value = readQuoted(text.slice(open + 1, close), quote);
  const glued = text[close + 1] === "#" ? endOfLine(text, close) : undefined;
  return {
    ...{ quote, value },
    valueSpan: { start: open, end: glued ?? close + 1 },
    innerSpan: { start: open + 1, end: glued ?? close },
  };
}

/** The shell goes on behind a final backslash, and people paste PEM keys without quotes: both are hidden whole. */
function unquotedSpans(text: string, start: number, lineEnd: number): Pick<Value, "valueSpan" | "innerSpan"> {
  const line = text.slice(start, lineEnd).trimEnd();
  const beforeComment = /^(.*\S)\s+#(?:\s.*)?$/.exec(line)?.[1] ?? line;
  let end = start + beforeComment.length;
  if (line.startsWith("-----BEGIN ")) end = endOfPem(text, start);
  else if (line.endsWith("\\")) end = trimEnd(text, start, endOfContinued(text, lineEnd));
  const span = { start, end: Math.max(start, end) };
  return { valueSpan: span, innerSpan: span };
}

function endOfContinued(text: string, lineEnd: number): number {
  let end = lineEnd;
  while (text[end - 1] === "\\" && end < text.length && !startsEntry(text, afterLine(text, end))) {
    end = endOfLine(text, afterLine(text, end));
  }
  return end;
}

function endOfPem(text: string, start: number): number {
  const footer = /^.*-----END .*/m;
  return endOfLines(text, start, (line) => footer.test(line));
}

/** As far as any program might read on for the missing quote. */
function endOfUnclosed(text: string, open: number, quote: Quote): number {
  const rest = text.slice(open + 1, endOfLine(text, open));
  if (rest.includes(quote)) return open + 1 + rest.length;
  return endOfLines(text, open + 1, (line) => line.includes(quote));
}

/** The end of the first line that `isLast`, or of the last one before another variable or the text's end. */
function endOfLines(text: string, start: number, isLast: (line: string) => boolean): number {
  let end = endOfLine(text, start);
  let line = text.slice(start, end);
  while (end < text.length && !isLast(line)) {
    const next = afterLine(text, end);
    if (startsEntry(text, next)) break;
    end = endOfLine(text, next);
    line = text.slice(next, end);
  }
  return end;
}

function startsEntry(text: string, at: number): boolean {
  return matchAt(strictHead, text, at) !== undefined && matchAt(padding, text, at) === undefined;
}

function commentedValueAt(text: string, start: number): Value {
  const lineEnd = endOfLine(text, start);
  const open = skipBlanks(text, start, lineEnd);
  const quote = quoteAt(text, open);
  const rest = text.slice(open, lineEnd);
  const goesOn = quote === "" ? rest.startsWith("-----BEGIN ") : !rest.includes(quote, 1);
  if (!goesOn) return valueWithin(text, start, lineEnd);
  const end = endOfCommentBlock(text, lineEnd, quote === "" ? "-----END " : quote);
  const bare = text.slice(open, end).replace(/(\r\n|\n|\r)[^\S\r\n]*#[^\S\r\n]?/g, "$1");
  const { value } = valueAt(bare, 0);
  const valueSpan = { start: open, end };
  if (quote === "") return { quote, value, valueSpan, innerSpan: valueSpan };
  const closed = text[end - 1] === quote && end - 1 > open;
  return { quote, value, valueSpan, innerSpan: { start: open + 1, end: closed ? end - 1 : end } };
}

/** A value of many lines that is commented out has a `#` before each; `last` stands in the last one. */
function endOfCommentBlock(text: string, lineEnd: number, last: string): number {
  let end = lineEnd;
  while (end < text.length) {
    const next = afterLine(text, end);
    if (!/^[^\S\r\n]*#/.test(text.slice(next, endOfLine(text, next)))) break;
    if (matchAt(commentedHead, text, next) && !matchAt(commentedPadding, text, next)) break;
    end = endOfLine(text, next);
    if (text.slice(next, end).includes(last)) break;
  }
  return trimEnd(text, lineEnd, end);
}

/** The value of one line, whatever follows. */
function valueWithin(text: string, start: number, end: number): Value {
  const { valueSpan, innerSpan, ...rest } = valueAt(text.slice(start, end), 0);
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return { ...rest, valueSpan: moved(valueSpan), innerSpan: moved(innerSpan) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function quoteAt(text: string, at: number): "" | Quote {
  const unit = text[at];
  return unit === "'" || unit === '"' || unit === "`" ? unit : "";
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function endOfLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "\n" || text[i] === "\r") return i;
  }
  return text.length;
}

/** The first offset of the line behind the one that `at` stands in. */
function afterLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}
