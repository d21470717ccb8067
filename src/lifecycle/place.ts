import type { Confidence, Severity } from "../engine/finding";
import type { Traits } from "./traits";

/**
 * What holds a secret: the text of a program, one of its tests, a file of settings, a dotenv file, a file of which the
 * values are encrypted, or a store.
 */
export type PlaceKind = "source" | "test" | "settings" | "env" | "encrypted" | "store";

/** A stretch of a text; lines and columns from 0, columns in UTF-16 code units, the end exclusive. */
export interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A secret at one place, and all that can be told of it without its value. */
export interface Place {
  readonly kind: PlaceKind;
  /** Of the file, from the top of the workspace folder with `/`; of a store, its title. */
  readonly path: string;
  /** Absent in a store. */
  readonly range?: Range;
  /** Id of the rule that found it; `stored-secret` where a store says only its name. */
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What it is called there: the variable, the key, the field. */
  readonly name: string;
  /** Equal for equal values and telling nothing of them to who has not its key: see `ValueMarks`; undefined when it is not known. */
  readonly mark: string | undefined;
  /** Whether the value could be found by trying, so that no mark of it may be kept. */
  readonly isGuessable: boolean;
  /** Undefined where nothing says which. */
  readonly environment: string | undefined;
  readonly service: string | undefined;
  /** Whether what stands there is sent to everybody who opens the program. */
  readonly isClient: boolean;
  readonly traits: Traits;
}

/** The file and line of a place for people: `api/.env:3`; a store's title. */
export function whereOf({ path, range }: Pick<Place, "path" | "range">): string {
  return range === undefined ? path : `${path}:${range.startLine + 1}`;
}
