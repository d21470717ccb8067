/** UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest stretch of a literal that means something by itself: a character, an escape, a substitution. */
export interface Piece extends Span {
  /** What the program sees; undefined when that is decided at run time. */
  readonly value: string | undefined;
  /** How the piece is quoted where quoting changes inside one literal (shell words). */
  readonly quote?: string;
}

/** A string in the source: everything that a whole replacement takes away. */
export interface Literal extends Span {
  readonly kind: "literal";
  /** `r`, `f`, `b` … as written; empty where there is none. */
  readonly prefix: string;
  /** The opening delimiter; empty for a bare word or plain scalar. */
  readonly quote: string;
  /** Between the delimiters. */
  readonly content: Span;
  /** In order; they cover what of the content has a meaning (not line continuations or stripped indentation). */
  readonly pieces: readonly Piece[];
  /** A part of the source elsewhere that belongs to the literal: the body of a heredoc. */
  readonly body?: Span;
  /** What its delimiters do not tell: an attribute's value or a text of JSX, in which only HTML's rules hold. */
  readonly form?: "attribute" | "text";
  /** Whether the language fills in values at run time within a string of this form. */
  readonly interpolates?: boolean;
  /** In a file of keys and values: the keys that the value stands under, the outermost first. */
  readonly keys?: readonly string[];
  /** In a file of keys and values: all that goes when the entry is taken out, with its line or its comma. */
  readonly entry?: Span;
}

export interface Comment extends Span {
  readonly kind: "comment";
  /** Whether it is no comment but text in another language, in which nothing is read. */
  readonly foreign?: boolean;
}

/** What a lexer finds: strings and comments, inner before outer. */
export type Token = Literal | Comment;

/** A document's tokens from the top. */
export type Lexer = (text: string) => readonly Token[];

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text with every comment and string blanked by spaces, line ends kept: same length, same offsets. */
export function maskTokens(text: string, tokens: readonly Token[]): string {
  const bodies = tokens.flatMap((token) => (token.kind === "literal" && token.body ? [token.body] : []));
  let masked = "";
  for (const { start, end } of [...tokens, ...bodies].sort((one, other) => one.start - other.start)) {
    const from = Math.max(start, masked.length);
    if (from >= end) continue;
    masked += text.slice(masked.length, from) + text.slice(from, end).replace(/[^\n\r]/g, " ");
  }
  return masked + text.slice(masked.length);
}

/** What the program sees of the pieces; undefined when one of them is decided at run time. */
export function valueOfPieces(pieces: readonly Piece[]): string | undefined {
  return pieces.some(({ value }) => value === undefined)
    ? undefined
    : pieces.map(({ value }) => value).join("");
}

/** One piece for each code unit as it stands. */
export function rawPieces(text: string, { start, end }: Span): Piece[] {
  return Array.from({ length: end - start }, (_, i) => ({
    start: start + i,
    end: start + i + 1,
    value: text[start + i]!,
  }));
}

/** Reads the escape at `at` (a backslash), giving its end and meaning. */
export type EscapeReader = (text: string, at: number) => { readonly end: number; readonly value: string };

/** Pieces of a stretch in which only backslashes are special; `readEscape` reads them. */
export function escapedPieces(text: string, { start, end }: Span, readEscape: EscapeReader): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const read = text[at] === "\\" ? readEscape(text, at) : { end: at + 1, value: text[at]! };
    const stop = Math.min(read.end, end);
    pieces.push({ start: at, end: stop, value: read.value });
    at = stop;
  }
  return pieces;
}

/**
 * The escape for `letters` (a letter and what it means), `\xHH`, `\uHHHH` and the like by `digits` (a letter and its
 * number of hexadecimal digits); anything else means `otherwise` of the character behind the backslash.
 */
export function escapeReader(
  letters: Readonly<Record<string, string>>,
  digits: Readonly<Record<string, number>>,
  otherwise: (character: string) => string,
): EscapeReader {
  return (text, at) => {
    const letter = text[at + 1] ?? "";
    const count = digits[letter];
    const hex = count === undefined ? "" : text.slice(at + 2, at + 2 + count);
    if (count !== undefined && hex.length === count && /^[0-9a-f]+$/i.test(hex)) {
      const code = Number.parseInt(hex, 16);
      if (code <= 0x10ffff) return { end: at + 2 + count, value: String.fromCodePoint(code) };
    }
    if (letter === "\r" && text[at + 2] === "\n") return { end: at + 3, value: otherwise("\n") };
    return { end: Math.min(at + 2, text.length), value: letters[letter] ?? otherwise(letter) };
  };
}
