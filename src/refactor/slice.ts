import { contains, type Literal, type Piece, type Span, valueOfPieces } from "./literal";

/** What of a URL or connection string becomes the variable. */
export type Part = "whole" | "password";

/** The part of a literal that becomes a variable. */
export interface Slice {
  readonly literal: Literal;
  readonly whole: boolean;
  readonly head: readonly Piece[];
  readonly covered: readonly Piece[];
  readonly tail: readonly Piece[];
  /** What the program sees of the covered pieces. */
  readonly value: string;
  /** Whether the value is a URL or connection string that carries credentials. */
  readonly url: boolean;
  /** Whether it is the password of such a string alone. */
  readonly password: boolean;
}

/**
 * What to move: all of the literal when nothing but white space surrounds the span or when it is a URL or connection
 * string with credentials, unless only its `password` is wanted; otherwise the span, widened to whole escapes. A
 * password is moved as it is written, percent-encoding and all. Undefined when the program puts part of it
 * together at run time.
 */
export function sliceOf(literal: Literal, span: Span, part: Part = "whole"): Slice | undefined {
  const { pieces } = literal;
  const assigned = assignedPart(literal, span);
  const own = pieces.slice(assigned);
  const value = valueOfPieces(own);
  if (value === "") return undefined;
  const url = value !== undefined && holdsCredentials(value);
  const wanted = part === "password" && value !== undefined ? (passwordIn(own, value) ?? span) : span;
  const head = own.filter(({ end }) => end <= wanted.start);
  const tail = own.filter(({ start }) => start >= wanted.end);
  if (value !== undefined && ((url && part === "whole") || isBlank([...head, ...tail]))) {
    const before = pieces.slice(0, assigned);
    return {
      literal,
      whole: assigned === 0,
      head: before,
      covered: own,
      tail: [],
      value,
      url,
      password: false,
    };
  }
  const covered = own.slice(head.length, own.length - tail.length);
  const slice = valueOfPieces(covered);
  if (slice === undefined || slice === "") return undefined;
  const before = pieces.slice(0, assigned + head.length);
  return { literal, whole: false, head: before, covered, tail, value: slice, url: false, password: url };
}

/** The ways to move what stands at a span, the better first. */
export function partsOf(literal: Literal, span: Span): readonly Part[] {
  const slice = sliceOf(literal, span);
  if (slice === undefined || !slice.url) return ["whole"];
  return passwordIn(slice.covered, slice.value) === undefined ? ["whole"] : ["whole", "password"];
}

function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(({ value }) => value !== undefined && value.trim() === "");
}

/** https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1 */
const urlFormat = /^\s*(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:(?<password>[^\s@]+)@\S+\s*$/di;

/** Keys and values as ADO.NET and ODBC write them: https://learn.microsoft.com/dotnet/api/system.data.common.dbconnectionstringbuilder */
const pairsFormat =
  /^\s*(?=[^;]*=[^;]*;)(?:[^;=]+=[^;]*;)*\s*(?:password|pwd)\s*=\s*(?<password>[^;'"{}\s][^;]*?)\s*(?:;|$)/di;

function passwordAt(value: string): readonly [number, number] | undefined {
  return (urlFormat.exec(value) ?? pairsFormat.exec(value))?.indices?.groups?.password;
}

function holdsCredentials(value: string): boolean {
  return passwordAt(value) !== undefined;
}

/** Where the password of a URL or connection string is written. */
function passwordIn(pieces: readonly Piece[], value: string): Span | undefined {
  const indices = passwordAt(value);
  if (indices === undefined) return undefined;
  let at = 0;
  let start: number | undefined;
  for (const piece of pieces) {
    if (at >= indices[0]) start ??= piece.start;
    at += piece.value!.length;
    if (start !== undefined && at >= indices[1]) return { start, end: piece.end };
  }
  return undefined;
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
