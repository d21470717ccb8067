import type { Family, Place, Reference } from "../references/reference";
import { latest } from "../util/latest";
import { contains, type Literal, maskTokens, type Span, type Token } from "./literal";

/** A document taken apart. */
export interface Source extends Place {
  readonly family: Family;
  readonly reference: Reference;
  readonly tokens: readonly Token[];
  /** The text with comments and strings blanked. */
  readonly code: string;
}

/** Why a place in a document holds no string that could be replaced. */
export type NoString = "not-a-string" | "in-comment" | "several-strings";

/** The innermost literal around `span`. */
export function literalAt({ tokens }: Source, span: Span): Literal | NoString {
  const around = tokens.filter((token) => contains(token.kind === "literal" ? token.content : token, span));
  const size = ({ start, end }: Span): number => end - start;
  const [inner] = around.sort((a, b) => size(a) - size(b));
  if (inner?.kind === "literal") return inner;
  if (inner?.kind === "comment") return inner.foreign === true ? "not-a-string" : "in-comment";
  const touched = tokens.filter(({ start, end }) => start < span.end && span.start < end);
  return touched.length > 1 ? "several-strings" : "not-a-string";
}

/** The literal around another one, which stands in what is filled in at run time; the innermost. */
export function outerLiteral({ tokens }: Source, literal: Literal): Literal | undefined {
  return tokens.find(
    (other): other is Literal => other.kind === "literal" && other !== literal && contains(other, literal),
  );
}

/** The source as such an inner literal has it around: only what the outer one fills in there is code, in brackets. */
export function withinOuter(source: Source, literal: Literal): Source {
  const piece = outerLiteral(source, literal)?.pieces.find((other) => contains(other, literal));
  if (piece === undefined) return source;
  const { text, tokens } = source;
  const inner = tokens.filter((token) => contains(piece, token));
  const masked = maskTokens(text.slice(0, piece.end), inner);
  const start = text.indexOf("{", piece.start) + 1;
  const code = `${" ".repeat(start - 1)}(${masked.slice(start, -1)})`.padEnd(text.length);
  return { ...source, code };
}

/** The offsets of all brackets. */
const bracketsOf = latest((code): readonly number[] =>
  Array.from(code.matchAll(/[()[\]{}]/g), ({ index }) => index),
);

/** The offsets of the brackets that are open at `at`, innermost first. */
export function openBrackets(code: string, at: number): number[] {
  const brackets = bracketsOf(code);
  const open: number[] = [];
  let depth = 0;
  for (let i = indexOf(brackets, at) - 1; i >= 0; i--) {
    const character = code[brackets[i]!]!;
    if (")]}".includes(character)) depth++;
    else if (--depth < 0) {
      open.push(brackets[i]!);
      depth = 0;
    }
  }
  return open;
}

/** How many of the offsets, which ascend, are below `at`. */
function indexOf(offsets: readonly number[], at: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether another string stands directly beside the literal, so that the language joins the two. */
export function hasNeighbour({ tokens, code }: Source, literal: Literal): boolean {
  const gap = openBrackets(code, literal.start).some((at) => code[at] !== "{")
    ? /^\s*$/
    : /^(?:[ \t]|\\\r?\n)*$/;
  return tokens.some((other) => {
    if (other.kind === "comment" || other === literal || contains(literal, other)) return false;
    const [from, to] = other.end <= literal.start ? [other.end, literal.start] : [literal.end, other.start];
    return from <= to && gap.test(code.slice(from, to));
  });
}
