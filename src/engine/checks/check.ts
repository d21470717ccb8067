/** What a check may look at beside the value. */
export interface Candidate {
  readonly text: string;
  /** Span of the value in `text`. */
  readonly start: number;
  readonly end: number;
  /** Of the file, with `/`; empty when it has none. */
  readonly path: string;
  /** The pattern's named groups, `value` among them. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A named question to a value; the name is what a finding tells of it. */
export interface Check {
  readonly name: string;
  passes(value: string, candidate: Candidate): boolean;
  /** False where no value passes in whose place the group `name` is this. */
  allowsName?(name: string): boolean;
}
