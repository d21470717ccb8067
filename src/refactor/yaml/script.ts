import type { TextEdit } from "../../dotenv/edit";
import { once } from "../../util/once";
import { type Literal, type Piece, type Span, type Token, valueOfPieces } from "../literal";
import { lexShell } from "../literals/shell";
import type { Fixed } from "../replace/kinds";
import { shellReplacement } from "../replace/shell";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { YamlScalar } from "./document";
import { putInto } from "./write";

/** How a script that CI runs reads a variable that is set for it. */
export interface ShellVariable {
  readonly expression: (name: string) => string;
  readonly inside: (name: string, quote: string) => string;
}

export const shellVariable: ShellVariable = {
  expression: (name) => `"$${name}"`,
  inside: (name) => `\${${name}}`,
};

/** A scalar's value with the pieces that it is written in, one for each code unit. */
class Script {
  readonly text: string;
  readonly #owners: readonly Piece[];

  constructor({ pieces }: YamlScalar) {
    this.text = valueOfPieces(pieces)!;
    const owners: Piece[] = [];
    for (const piece of pieces) for (let i = piece.value!.length; i > 0; i--) owners.push(piece);
    this.#owners = owners;
  }

  /** Where a stretch of the value stands in the document. */
  written({ start, end }: Span): Span {
    if (end > start) return { start: this.#owners[start]!.start, end: this.#owners[end - 1]!.end };
    const at = this.#owners[start]?.start ?? this.#owners.at(-1)?.end ?? 0;
    return { start: at, end: at };
  }

  /** What of the value is written in a stretch of the document that `written` gave. */
  read({ start, end }: Span): Span {
    const first = this.#owners.findIndex((owner) => owner.start >= start);
    const from = first === -1 ? this.#owners.length : first;
    const last = this.#owners.findLastIndex((owner) => owner.end <= end);
    return { start: from, end: Math.max(from, last + 1) };
  }
}

/** The shell's words and comments of a script, at their places in the document; `template` is filled in before. */
export function scriptTokens(scalar: YamlScalar, template: RegExp | undefined): Token[] {
  const script = new Script(scalar);
  const filled = template === undefined ? [] : [...script.text.matchAll(new RegExp(template, "g"))];
  const spans = filled.map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
  const tokens = lexShell(masked(script.text, spans)).map((token) => withTemplates(token, spans));
  return tokens.map((token) => mapped(token, (span) => script.written(span)));
}

/** The text with an expansion of the shell's in the place of every template. */
function masked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (now, { start, end }) => `${now.slice(0, start)}\${${"_".repeat(end - start - 3)}}${now.slice(end)}`,
    text,
  );
}

function withTemplates(token: Token, spans: readonly Span[]): Token {
  if (token.kind === "comment" || spans.length === 0) return token;
  const pieces = token.pieces.map((piece) => {
    const touched = spans.some(({ start, end }) => start < piece.end && piece.start < end);
    return touched ? { ...piece, value: undefined } : piece;
  });
  return { ...token, pieces };
}

function mapped(token: Token, map: (span: Span) => Span): Token {
  return token.kind === "comment" ? { ...token, ...map(token) } : mappedLiteral(token, map);
}

function mappedLiteral(token: Literal, map: (span: Span) => Span): Literal {
  const { pieces, ...literal } = token;
  // Of the many words of a document's scripts few are asked for what they consist of.
  const own = once(() => pieces.map((piece) => ({ ...piece, ...map(piece) })));
  return {
    ...literal,
    ...map(literal),
    content: map(literal.content),
    get pieces() {
      return own();
    },
    ...(literal.body === undefined ? {} : { body: map(literal.body) }),
  };
}

/** A script by itself, and a slice of it, with offsets of its text. */
export interface ScriptSlice {
  readonly source: Source;
  readonly slice: Slice;
  /** Where a stretch of the script stands in the document. */
  readonly written: (span: Span) => Span;
}

/** What a slice of the document is in the script that it stands in. */
export function inScript(source: Source, scalar: YamlScalar, slice: Slice): ScriptSlice {
  const script = new Script(scalar);
  const read = (span: Span): Span => script.read(span);
  const pieces = (all: readonly Piece[]): Piece[] => all.map((piece) => ({ ...piece, ...read(piece) }));
  const { head, covered, tail } = slice;
  const literal = mappedLiteral(slice.literal, read);
  const inner = { ...slice, literal, head: pieces(head), covered: pieces(covered), tail: pieces(tail) };
  const others = lexShell(script.text).map((token) =>
    token.kind === "literal" && token.start === literal.start && token.prefix === literal.prefix
      ? literal
      : token,
  );
  const { text } = script;
  return {
    source: { ...source, tokens: others, text, code: text },
    slice: inner,
    written: (span) => script.written(span),
  };
}

/** The edits of a script in which a slice becomes a variable of the shell's, written as the scalar's style wants it. */
export function scriptEdits(
  source: Source,
  scalar: YamlScalar,
  slice: Slice,
  name: string,
  variable: ShellVariable = shellVariable,
): readonly TextEdit[] | Fixed {
  const script = inScript(source, scalar, slice);
  const reference = { ...source.reference, ...variable };
  const edits = shellReplacement({ ...script.source, reference }, script.slice, name);
  if (typeof edits === "string") return edits;
  const written = edits.map((edit) => putInto(source.text, scalar, script.written(edit), edit.text));
  const possible = written.filter((edit) => edit !== undefined);
  return possible.length === written.length ? possible : "no-interpolation";
}
