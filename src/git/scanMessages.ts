import type { LocatedFinding } from "../engine/locate";
import type { RuleSource } from "../ownRules/ownRules";
import type { TextSkip } from "./readText";

/** What the scan worker is asked. */
export interface ScanRequest {
  /** Comes back with the answer; answers may overtake each other. */
  readonly id: number;
  /** Absolute path of the file to read. */
  readonly file: string;
  /** Name of the file for rules and fingerprints: relative to the root of the folder, with `/`. */
  readonly path: string;
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
}

/** Tells the scan worker which rules of a team's own to scan with from now on; it has no answer. */
export interface RulesMessage {
  readonly sources: readonly RuleSource[];
}

/** What the scan worker answers, once for every request. Holds no text and no value. */
export interface ScanAnswer {
  readonly id: number;
  /** In the order of the text; empty for a file that was skipped. */
  readonly findings: readonly LocatedFinding[];
  readonly skipped?: TextSkip;
  /** The file's size; 0 when it could not be read. */
  readonly bytes: number;
}
