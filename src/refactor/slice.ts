import { contains, type Literal, type Piece, type Span, valueOfPieces } from "./literal";

/** The part of a literal that becomes a variable. */
export interface Slice {
  readonly literal: Literal;
  readonly whole: boolean;
  readonly head: readonly Piece[];
  readonly covered: readonly Piece[];
  readonly tail: readonly Piece[];
  /** What the program sees of the covered pieces. */
  readonly value: string;
  /** Whether the value is a URL that carries credentials. */
  readonly url: boolean;
}

/**
 * What to move: all of the literal when nothing but white space surrounds the span or when the literal is a URL with
 * credentials (a password of its own would have to be percent-encoded); otherwise the span, widened to whole
 * escapes. Undefined when the program puts part of it together at run time.
 */
export function sliceOf(literal: Literal, span: Span): Slice | undefined {
  const { pieces } = literal;
  const assigned = assignedPart(literal, span);
  const own = pieces.slice(assigned);
  const value = valueOfPieces(own);
  const head = own.filter(({ end }) => end <= span.start);
  const tail = own.filter(({ start }) => start >= span.end);
  const url = value !== undefined && isUrl(value);
  if (value !== undefined && (url || isBlank([...head, ...tail]))) {
    return {
      literal,
      whole: assigned === 0,
      head: pieces.slice(0, assigned),
      covered: own,
      tail: [],
      value,
      url,
    };
  }
  const covered = own.slice(head.length, own.length - tail.length);
  const part = valueOfPieces(covered);
  if (part === undefined || part === "") return undefined;
  return {
    literal,
    whole: false,
    head: pieces.slice(0, assigned + head.length),
    covered,
    tail,
    value: part,
    url,
  };
}

function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(({ value }) => value !== undefined && value.trim() === "");
}

const urlFormat = /^\s*[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s@]+@\S+\s*$/i;

function isUrl(value: string): boolean {
  return urlFormat.test(value);
}

/** How many pieces of a literal of the form `NAME=value` stand before the value that holds `span`; 0 otherwise. */
function assignedPart({ pieces, prefix }: Literal, span: Span): number {
  if (prefix !== "NAME=") return 0;
  const at = pieces.findIndex(({ value }) => value === "=");
  const first = pieces[at];
  return first !== undefined && contains({ start: first.end, end: Number.MAX_SAFE_INTEGER }, span)
    ? at + 1
    : 0;
}
