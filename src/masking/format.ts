import type { Span } from "../dotenv/parse";

export type { Span };

/** A value that is hidden. Offsets are UTF-16 units of the text, ends exclusive. */
export interface MaskedValue {
  /** As people would call it: `STRIPE_KEY`, `ConnectionStrings:Default`, `password of example.com`; never the value. */
  readonly name: string;
  /** Where the name stands; undefined where the text has none. */
  readonly nameSpan: Span | undefined;
  /** What the mask takes the place of: the value as it is spelled, without its quotes. Never empty. */
  readonly span: Span;
  /** The same with its quotes: what the text of `spell` takes the place of. */
  readonly outerSpan: Span;
  /** Parts of `span` that may be read, in order: references to other variables such as `${OTHER}`. */
  readonly readable: readonly Span[];
  /** Whether it is no secret by rule, as `3000`, `true`, `localhost` and `production` are: see `isPlain`. */
  readonly isPlain: boolean;
  /** Whether it stands in a comment, as in a line that is commented out. */
  readonly isCommented: boolean;
}

/** What is hidden in a text and what may be read. Text in neither list is not known to be harmless: it is hidden too. */
export interface Masking {
  /** In the order of the text, not overlapping. A variable without a value has none. */
  readonly values: readonly MaskedValue[];
  /** Names, punctuation, quotes, prose: in the order of the text, not overlapping each other or a value. */
  readonly readable: readonly Span[];
}

/** How the files of one kind are masked. */
export interface MaskFormat {
  readonly id: string;
  /** Reads any text, however broken. */
  mask(text: string): Masking;
  /** The value as the program that reads the file sees it. `value` is one of `mask(text)`. */
  decode(text: string, value: MaskedValue): string;
  /** What to put in the place of `outerSpan` so that the file then holds `next`; undefined where it cannot be spelled. */
  spell(text: string, value: MaskedValue, next: string): string | undefined;
}

/** The value in which an offset stands, its two edges included; undefined where there is none. */
export function maskedValueAt(masking: Masking, offset: number): MaskedValue | undefined {
  return valuesWithin(masking, { start: offset, end: offset }).at(0);
}

/** The values that share an offset with `span`, edges included: those of a line, for its start and end. */
export function valuesWithin({ values }: Masking, { start, end }: Span): readonly MaskedValue[] {
  const first = firstWhere(values, (value) => value.span.end >= start);
  const behind = firstWhere(values, (value) => value.span.start > end);
  return values.slice(first, behind);
}

/** The index of the first value that `holds`, which all values behind it do too; their number when none does. */
function firstWhere(values: readonly MaskedValue[], holds: (value: MaskedValue) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
