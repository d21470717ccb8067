import type { EscapeReader, Lexer, Literal, Piece, Token } from "../literal";

/** Reads code from `at` up to where `close` stands outside of strings and brackets; returns the offset behind it. */
export type CodeReader = (at: number, close: string) => number;

/** One way in which a language writes strings. */
export interface StringForm {
  /** What opens a string; the groups `prefix` and `quote` are taken into the literal. */
  readonly open: RegExp;
  /** What closes it; the opening quote when absent. */
  readonly close?: (opener: RegExpExecArray) => string;
  /** Reads what begins with a backslash; absent where a backslash is a character like any other. */
  readonly escape?: EscapeReader;
  /** Other stretches that stand for one value: a doubled quote, say. Undefined where nothing of the kind begins. */
  readonly special?: (
    text: string,
    at: number,
  ) => { readonly end: number; readonly value: string } | undefined;
  /** The end of what the program fills in from `at` on; undefined where nothing is filled in. Absent: a plain string. */
  readonly interpolation?: (text: string, at: number, code: CodeReader) => number | undefined;
  /** Whether the string may go over lines. */
  readonly lines?: boolean;
  /** Leaves out of a read string what is not part of its value: indentation, the line ends beside the delimiters. */
  readonly trim?: (text: string, literal: Literal) => readonly Piece[];
}

/** How a language writes comments and strings. */
export interface Grammar {
  readonly comments: readonly RegExp[];
  /** What begins like a string or comment and is none: a character, a regular expression, a label. */
  readonly others?: readonly RegExp[];
  /** In the order in which they are tried. */
  readonly strings: readonly StringForm[];
}

/** A lexer that reads a document by its grammar: every comment and string, what stands within a string before it. */
export function lexerFor(grammar: Grammar): Lexer {
  const comments = grammar.comments.map(sticky);
  const others = (grammar.others ?? []).map(sticky);
  const strings = grammar.strings.map((form) => ({ form, open: sticky(form.open) }));
  return (text) => {
    const reader = new Reader(text, comments, others, strings);
    reader.code(0, undefined);
    return reader.tokens;
  };
}

interface Opening {
  readonly form: StringForm;
  readonly open: RegExp;
}

const brackets: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

class Reader {
  readonly tokens: Token[] = [];

  constructor(
    readonly text: string,
    readonly comments: readonly RegExp[],
    readonly others: readonly RegExp[],
    readonly strings: readonly Opening[],
  ) {}

  /** Reads code up to `close`, or to the end; returns the offset behind. */
  code(from: number, close: string | undefined): number {
    const open: string[] = [];
    for (let at = from; at < this.text.length; ) {
      if (close !== undefined && open.length === 0 && this.text.startsWith(close, at))
        return at + close.length;
      const behind = this.#token(at);
      if (behind !== undefined) {
        at = behind;
        continue;
      }
      const character = this.text[at]!;
      if (close !== undefined) {
        const closing = brackets[character];
        if (closing !== undefined) open.push(closing);
        else if (character === open.at(-1)) open.pop();
      }
      at++;
    }
    return this.text.length;
  }

  #token(at: number): number | undefined {
    for (const pattern of this.comments) {
      const end = endOf(pattern, this.text, at);
      if (end === undefined) continue;
      this.tokens.push({ kind: "comment", start: at, end });
      return end;
    }
    for (const { form, open } of this.strings) {
      open.lastIndex = at;
      const opener = open.exec(this.text);
      const end = opener === null ? undefined : this.#string(form, opener);
      if (end !== undefined) return end;
    }
    for (const pattern of this.others) {
      const end = endOf(pattern, this.text, at);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  /** Undefined when the string is not closed. */
  #string(form: StringForm, opener: RegExpExecArray): number | undefined {
    const { text } = this;
    const quote = opener.groups?.quote ?? opener[0];
    const close = form.close?.(opener) ?? quote;
    const start = opener.index;
    const from = start + opener[0].length;
    const pieces: Piece[] = [];
    const before = this.tokens.length;
    let at = from;
    while (at < text.length) {
      const special = form.special?.(text, at);
      if (special === undefined && text.startsWith(close, at)) break;
      if (form.lines !== true && text[at] === "\n") break;
      const piece = special === undefined ? this.#piece(form, at) : { start: at, ...special };
      pieces.push(piece);
      at = piece.end;
    }
    if (!text.startsWith(close, at) || at >= text.length) {
      this.tokens.length = before;
      return undefined;
    }
    const end = at + close.length;
    const literal: Literal = {
      ...{ kind: "literal", start, end, prefix: opener.groups?.prefix ?? "", quote },
      ...{ content: { start: from, end: at }, pieces, interpolates: form.interpolation !== undefined },
    };
    this.tokens.push(form.trim === undefined ? literal : { ...literal, pieces: form.trim(text, literal) });
    return end;
  }

  #piece(form: StringForm, at: number): Piece {
    const { text } = this;
    const filled = form.interpolation?.(text, at, (from, close) => this.code(from, close));
    if (filled !== undefined) return { start: at, end: filled, value: undefined };
    if (text[at] === "\\" && form.escape !== undefined) return { start: at, ...form.escape(text, at) };
    return { start: at, end: at + 1, value: text[at]! };
  }
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, "")}y`);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}

/** What is filled in between `open` and `close`, strings and brackets within read as code: `${…}`, `#{…}`, `\(…)`. */
export function bracketed(open: string, close: string): NonNullable<StringForm["interpolation"]> {
  return (text, at, code) => (text.startsWith(open, at) ? code(at + open.length, close) : undefined);
}

/** What a pattern matches is filled in: `$name`. */
export function matched(pattern: RegExp): NonNullable<StringForm["interpolation"]> {
  const here = sticky(pattern);
  return (text, at) => endOf(here, text, at);
}

/** The first of several ways to fill in that begins here. */
export function either(
  ...ways: readonly NonNullable<StringForm["interpolation"]>[]
): NonNullable<StringForm["interpolation"]> {
  return (text, at, code) => {
    for (const way of ways) {
      const end = way(text, at, code);
      if (end !== undefined) return end;
    }
    return undefined;
  };
}

/** A quote written twice is the quote itself. */
export function doubled(quote: string): NonNullable<StringForm["special"]> {
  return (text, at) =>
    text.startsWith(quote + quote, at) ? { end: at + 2 * quote.length, value: quote } : undefined;
}

/** A comment from `open` to `close`, with comments of the same kind within it down to three deep. */
export function nested(open: string, close: string): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const [o, c] = [literal(open), literal(close)];
  const level = (inner: string): string =>
    `${o}(?:(?!${o}|${c})[\\s\\S]${inner === "" ? "" : `|${inner}`})*${c}`;
  return new RegExp(`${level(level(level("")))}|${o}(?:[\\s\\S]*?${c}|[\\s\\S]*$)`);
}
