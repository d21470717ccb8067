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

/** How far around a value checks look at most, unless they say so, in characters. */
export const usualSight = 1200;

/** How long a text's first line is at most, with its end, for the checks that look at it, in characters. */
export const longestHead = 20_000;

/** A named question to a value; the name is what a finding tells of it. */
export interface Check {
  readonly name: string;
  passes(value: string, candidate: Candidate): boolean;
  /** How far around the value it looks, in characters, if that is further than `usualSight`. */
  readonly sight?: number;
  /** Whether it looks at the text's first line as well, as far as `longestHead`. */
  readonly seesHead?: boolean;
  /** False where no value passes in whose place the group `name` is this. */
  allowsName?(name: string): boolean;
}
