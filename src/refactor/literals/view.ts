import type { Piece, Span, Token } from "../literal";

/** A stretch of a document as the next program sees it, and where each of its units stands in the document. */
export interface View {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether what a unit stands for is decided at run time. */
  readonly filled: readonly boolean[];
  /** Where the stretch ends in the document. */
  readonly end: number;
}

/** What something written becomes: `$$` a dollar sign; undefined text where it is filled in at run time. */
export interface Rewritten {
  readonly end: number;
  readonly text: string | undefined;
}

/** A stretch through a reader of what the program before rewrites. */
export function viewOf(
  text: string,
  { start, end }: Span,
  read: (text: string, at: number) => Rewritten | undefined,
): View {
  const units: {
    readonly unit: string;
    readonly start: number;
    readonly end: number;
    readonly filled: boolean;
  }[] = [];
  for (let at = start; at < end; ) {
    const rewritten = read(text, at) ?? { end: at + 1, text: text[at]! };
    const behind = Math.min(rewritten.end, end);
    for (const unit of (rewritten.text ?? "x").split(""))
      units.push({ unit, start: at, end: behind, filled: rewritten.text === undefined });
    at = behind;
  }
  return {
    text: units.map(({ unit }) => unit).join(""),
    starts: units.map((unit) => unit.start),
    ends: units.map((unit) => unit.end),
    filled: units.map(({ filled }) => filled),
    end,
  };
}

/** The tokens of a view where they stand in the document. */
export function inDocument(view: View, tokens: readonly Token[]): Token[] {
  const span = ({ start, end }: Span): Span => {
    const from = view.starts[start] ?? view.end;
    return { start: from, end: end > start ? view.ends[end - 1]! : from };
  };
  const piece = (old: Piece): Piece => {
    const filled = view.filled.slice(old.start, old.end).some(Boolean);
    return { ...old, ...span(old), value: filled ? undefined : old.value };
  };
  return tokens.map((token) =>
    token.kind === "comment"
      ? { ...token, ...span(token) }
      : { ...token, ...span(token), content: span(token.content), pieces: token.pieces.map(piece) },
  );
}
