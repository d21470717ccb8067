/** Text to be put in at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A document in two forms of the same length: as it is, and with comments and strings blanked. */
export interface MaskedText {
  readonly text: string;
  readonly code: string;
}
