import type { MaskedValue, Masking, Span } from "./format";

/** A stretch of a text that is hidden, and what people call it. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/**
 * A text of which these stretches are hidden and all else may be read. They come in any order; those that overlap become one,
 * which has the name of the first.
 * @param length Of the text.
 */
export function hiding(spans: readonly NamedSpan[], length: number): Masking {
  const values: MaskedValue[] = [];
  for (const { name, start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = values.at(-1);
    if (last === undefined || start >= last.span.end) values.push(maskedValue(name, { start, end }));
    else if (end > last.span.end)
      values[values.length - 1] = maskedValue(last.name, { start: last.span.start, end });
  }
  return {
    values,
    readable: between(
      values.map(({ span }) => span),
      length,
    ),
  };
}

/** What is left of a text without these stretches, which are in order and apart. */
export function between(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, index) => ({ start, end: ends[index]! })).filter(({ start, end }) => start < end);
}

function maskedValue(name: string, span: Span): MaskedValue {
  return {
    name,
    nameSpan: undefined,
    span,
    outerSpan: span,
    readable: [],
    isPlain: false,
    isCommented: false,
  };
}
