import type { LocatedFinding } from "../engine/locate";

/** A finding with what the formats of other tools ask of it. Dropped as soon as they have answered. */
export interface Suspect {
  /** Of the file, relative to the folder that the suppression files stand in, with `/`. */
  readonly path: string;
  readonly finding: LocatedFinding;
  readonly value: string;
  /** The line that the value starts on, as far as comments count. */
  readonly line: string;
}

/** What is wrong with a suppression file, in words for its writer; the rest of the file keeps working. */
export interface Problem {
  readonly path: string;
  /** From 1; absent when the file as a whole is meant. */
  readonly line?: number;
  readonly message: string;
}

/** The problem as a sentence that begins with the place: `.tacit/ignore, line 2 gives no reason: …`. */
export function sentenceOf({ path, line, message }: Problem): string {
  return `${line === undefined ? path : `${path}, line ${line}`} ${message}`;
}

/** What one file takes out of the report. */
export interface Suppressor {
  readonly problems: readonly Problem[];
  /** Whether a file as a whole is left alone. */
  excludes(path: string): boolean;
  /** Whether `suppresses` looks at the value or its line; what suppresses at all does unless it says that it does not. */
  readonly readsText: boolean;
  suppresses(suspect: Suspect): boolean;
}

/** A suppressor of which only the given parts do something. */
export function suppressor(parts: Partial<Suppressor>): Suppressor {
  return {
    ...{ problems: [], excludes: () => false, suppresses: () => false },
    readsText: parts.suppresses !== undefined,
    ...parts,
  };
}

/** A file that cannot be read at all suppresses nothing and says why. */
export function unreadable(path: string, message: string, line?: number): Suppressor {
  return suppressor({ problems: [line === undefined ? { path, message } : { path, message, line }] });
}
