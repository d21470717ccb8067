import type { Confidence } from "../engine/finding";
import type { LocatedFinding } from "../engine/locate";
import type { RuleSource } from "../ownRules/ownRules";
import type { TextSkip } from "./fileReader";

/** A file to read and scan. */
export interface FileToScan {
  /** Absolute path. */
  readonly file: string;
  /** Name of the file for rules and fingerprints: relative to the root of the folder, with `/`. */
  readonly path: string;
}

/** What the scan worker is asked. */
export interface ScanRequest {
  /** Comes back with the answer. */
  readonly id: number;
  readonly files: readonly FileToScan[];
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
  /** Where no finding is so sure, none is told. */
  readonly minimumConfidence: Confidence;
}

/** Tells the scan worker which rules of a team's own to scan with from now on; it has no answer. */
export interface RulesMessage {
  readonly sources: readonly RuleSource[];
}

/** What was found in a file. Holds no text and no value. */
export interface FileAnswer {
  /** In the order of the text; empty for a file that was skipped. */
  readonly findings: readonly LocatedFinding[];
  readonly skipped?: TextSkip;
  /** The file's size; 0 when it could not be read. */
  readonly bytes: number;
}

/** What the scan worker answers, once for every request. */
export interface ScanAnswer {
  readonly id: number;
  /** In the order of the request's files. */
  readonly files: readonly FileAnswer[];
}
