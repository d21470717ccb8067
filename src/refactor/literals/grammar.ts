import { literally } from "../../util/literally";
import type { Lexer, Literal, Piece, Span, Token } from "../literal";
import { Beginnings, together } from "./beginnings";
import type { Content, Grammar, HeredocForm, StringForm } from "./forms";
import { commonIndent, dedented } from "./indentation";

export type { CodeReader, Grammar, HeredocForm, StringForm } from "./forms";

/** A lexer that reads a document by its grammar: every comment and string, what stands within a string before it. */
export function lexerFor(grammar: Grammar): Lexer {
  const patterns: Patterns = {
    comments: grammar.comments.map(sticky),
    foreign: (grammar.foreign ?? []).map(sticky),
    others: (grammar.others ?? []).map(sticky),
    strings: grammar.strings.map((form) => ({ form, open: sticky(form.open) })),
    heredocs: (grammar.heredocs ?? []).map((form) => ({ form, open: sticky(form.open) })),
  };
  const begins = together([
    ...[...patterns.comments, ...patterns.foreign, ...patterns.others],
    ...[...patterns.strings, ...patterns.heredocs].map(({ open }) => open),
  ]);
  return (text) => {
    const reader = new Reader(text, patterns, begins);
    reader.code(0, undefined);
    return reader.tokens;
  };
}

interface Opening<Form> {
  readonly form: Form;
  readonly open: RegExp;
}

interface Patterns {
  readonly comments: readonly RegExp[];
  readonly foreign: readonly RegExp[];
  readonly others: readonly RegExp[];
  readonly strings: readonly Opening<StringForm>[];
  readonly heredocs: readonly Opening<HeredocForm>[];
}

/** A heredoc whose text is still to come. */
interface Pending {
  readonly form: HeredocForm;
  readonly opener: RegExpExecArray;
}

/** Code within strings within code is read down to this depth. */
const deepest = 50;

const brackets: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

class Reader {
  readonly tokens: Token[] = [];
  readonly #pending: Pending[] = [];
  readonly #begins: Beginnings;
  #depth = 0;
  /** The offsets behind which a text does not occur. */
  readonly #absent = new Map<string, number>();

  constructor(
    readonly text: string,
    readonly patterns: Patterns,
    begins: readonly RegExp[],
  ) {
    this.#begins = new Beginnings(text, begins);
  }

  /** Reads code up to `close`, or to the end; returns the offset behind. */
  code(from: number, close: string | undefined): number {
    const open: string[] = [];
    for (let at = from; at < this.text.length; ) {
      if (close !== undefined && open.length === 0 && this.text.startsWith(close, at))
        return at + close.length;
      const next = this.#begins.next(at);
      const behind = next === at ? this.#token(at) : undefined;
      if (behind !== undefined) {
        at = behind;
        continue;
      }
      if (close === undefined && this.#pending.length === 0 && next > at) {
        at = next;
        continue;
      }
      const character = this.text[at]!;
      if (close !== undefined) {
        const closing = brackets[character];
        if (closing !== undefined) open.push(closing);
        else if (character === open.at(-1)) open.pop();
      }
      at++;
      if (character === "\n" && this.#pending.length > 0) at = this.#bodies(at);
    }
    return this.text.length;
  }

  #token(at: number): number | undefined {
    const { comments, foreign, strings, heredocs, others } = this.patterns;
    for (const pattern of comments) {
      const end = endOf(pattern, this.text, at);
      if (end !== undefined) return this.#passed({ kind: "comment", start: at, end });
    }
    for (const pattern of foreign) {
      const end = endOf(pattern, this.text, at);
      if (end !== undefined) return this.#passed({ kind: "comment", start: at, end, foreign: true });
    }
    for (const { form, open } of heredocs) {
      const opener = matchAt(open, this.text, at);
      if (opener === undefined) continue;
      this.#pending.push({ form, opener });
      return at + opener[0].length;
    }
    for (const { form, open } of strings) {
      const opener = matchAt(open, this.text, at);
      const end = opener === undefined ? undefined : this.#string(form, opener);
      if (end !== undefined) return end;
    }
    for (const pattern of others) {
      const end = endOf(pattern, this.text, at);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  #passed(token: Token): number {
    this.tokens.push(token);
    return token.end;
  }

  /** Undefined when the string is not closed. */
  #string(form: StringForm, opener: RegExpExecArray): number | undefined {
    const { text } = this;
    const quote = opener.groups?.quote ?? opener[0];
    const closer = form.close?.(opener) ?? quote;
    const start = opener.index;
    const from = start + opener[0].length;
    if (typeof closer === "string" && !this.#occurs(closer, from)) return undefined;
    const close = closing(closer);
    const pieces: Piece[] = [];
    const before = this.tokens.length;
    const content: Content = { ...form, escape: form.escapeIn?.(opener) ?? form.escape };
    let depth = 0;
    let at = from;
    let end: number | undefined;
    while (at < text.length) {
      const special = form.special?.(text, at);
      end = special === undefined ? close(text, at) : undefined;
      if (end !== undefined && depth > 0) {
        depth--;
        end = undefined;
      } else if (end !== undefined || (form.lines !== true && text[at] === "\n")) break;
      else if (form.nests === true && text[at] === quote.at(-1)) depth++;
      const piece = special === undefined ? this.#piece(content, at) : { start: at, ...special };
      pieces.push(piece);
      at = piece.end;
    }
    if (end === undefined) {
      this.tokens.length = before;
      return undefined;
    }
    const literal: Literal = {
      ...{ kind: "literal", start, end, prefix: opener.groups?.prefix ?? "", quote },
      ...{ content: { start: from, end: at }, pieces, interpolates: form.interpolation !== undefined },
    };
    this.tokens.push(form.trim === undefined ? literal : { ...literal, pieces: form.trim(text, literal) });
    return end;
  }

  #within(from: number, close: string): number {
    if (this.#depth >= deepest) return this.text.length;
    this.#depth++;
    const end = this.code(from, close);
    this.#depth--;
    return end;
  }

  /** Whether a text stands anywhere behind an offset; where it does not is remembered. */
  #occurs(text: string, from: number): boolean {
    if (from >= (this.#absent.get(text) ?? Number.POSITIVE_INFINITY)) return false;
    const found = this.text.includes(text, from);
    if (!found) this.#absent.set(text, from);
    return found;
  }

  /** Reads the texts of the heredocs that were opened on the line before `at`; returns the offset behind them. */
  #bodies(at: number): number {
    let start = at;
    for (const { form, opener } of this.#pending.splice(0)) {
      const { indent = "", dash = "", quote = "", tag = "" } = opener.groups ?? {};
      const closes = new RegExp(
        `^${indent + dash === "" ? "" : "[ \\t]*"}${literally(tag)}(?:\\r?\\n|$)`,
        "m",
      );
      const close = closes.exec(this.text.slice(start));
      if (close === null) return start;
      const content = { start, end: start + close.index };
      const body = { start, end: content.end + close[0].length };
      const pieces = this.#lines(quote === "'" ? {} : form, content);
      const literal: Literal = {
        ...{ kind: "literal", start: opener.index, end: opener.index + opener[0].length, prefix: "<<" },
        ...{ quote: quote || '"', content, pieces, body, interpolates: quote !== "'" },
      };
      const trimmed = indent === "" ? pieces : dedented(this.text, literal, commonIndent(this.text, content));
      if (quote !== "`") this.tokens.push({ ...literal, pieces: trimmed });
      start = body.end;
    }
    return start;
  }

  #lines(form: Content, { start, end }: Span): Piece[] {
    const pieces: Piece[] = [];
    for (let at = start; at < end; at = pieces.at(-1)!.end) pieces.push(this.#piece(form, at));
    return pieces;
  }

  #piece(form: Content, at: number): Piece {
    const { text } = this;
    const filled = form.interpolation?.(text, at, (from, close) => this.#within(from, close));
    if (filled !== undefined) return { start: at, end: filled, value: undefined };
    if (text[at] === "\\" && form.escape !== undefined) return { start: at, ...form.escape(text, at) };
    return { start: at, end: at + 1, value: text[at]! };
  }
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, "")}y`);
}

/** The end of what closes a string where that begins at an offset. */
function closing(close: string | RegExp): (text: string, at: number) => number | undefined {
  if (typeof close !== "string") {
    const here = sticky(close);
    return (text, at) => endOf(here, text, at);
  }
  return (text, at) => (text.startsWith(close, at) ? at + close.length : undefined);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
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

/** Quotes before a delimiter of several of them belong to the string. */
export function quotesBefore(close: string): NonNullable<StringForm["special"]> {
  const quote = close[0]!;
  return (text, at) => (text.startsWith(quote + close, at) ? { end: at + 1, value: quote } : undefined);
}

/** A comment from `open` to `close`, with comments of the same kind within it down to three deep. */
export function nested(open: string, close: string): RegExp {
  const [o, c] = [literally(open), literally(close)];
  const level = (inner: string): string =>
    `${o}(?:(?!${o}|${c})[\\s\\S]${inner === "" ? "" : `|${inner}`})*${c}`;
  return new RegExp(`${level(level(level("")))}|${o}(?:[\\s\\S]*?${c}|[\\s\\S]*$)`);
}
