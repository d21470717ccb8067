import type { Confidence } from "../engine/finding";
import type { LocatedFinding } from "../engine/locate";
import type { RuleSource } from "../ownRules/ownRules";
import type { TextSkip } from "./fileReader";
import type { SkipChoice } from "./skips";

/** A file to read and scan. */
export interface FileToScan {
  /** Absolute path. */
  readonly file: string;
  /** Name of the file for rules and fingerprints: relative to the root of the folder, with `/`. */
  readonly path: string;
  /** That of bytes in which nothing is found: see `FileAnswer.digest`. */
  readonly digest?: number | undefined;
}

/** How files are scanned. */
export interface ScanOptions {
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
  /** Where no finding is so sure, nothing was found: what is told of the others costs time as well. */
  readonly minimumConfidence: Confidence;
  /** Whether answers have digests. */
  readonly digests?: boolean | undefined;
  /** What `FileAnswer.isMarked` is about. */
  readonly marks?: RegExp | undefined;
  /** What is left out; nothing by default. */
  readonly skips?: readonly SkipChoice[] | undefined;
}

/** What the scan worker is asked. */
export interface ScanRequest extends ScanOptions {
  /** Comes back with the answer. */
  readonly id: number;
  readonly files: readonly FileToScan[];
}

/** Asks the scan worker for all files of a folder that neither git ignores nor a glob leaves out. */
export interface FolderRequest extends Omit<ScanRequest, "files"> {
  /** Absolute path. */
  readonly folder: string;
  /** Of paths relative to the folder, with `/`. */
  readonly excludes: readonly string[];
  /** Where to remember what was found; undefined for nowhere. */
  readonly cache: string | undefined;
}

/** Asks the scan worker to leave the rest of a folder. */
export interface CancelMessage {
  readonly cancel: number;
}

/** A file of a folder, by its path relative to that. */
export interface FolderFile extends FileAnswer {
  readonly path: string;
}

/** What the scan worker has come to in a folder; the last says that it is done. */
export interface FolderProgress {
  readonly id: number;
  /** Those since the last, in order, in which something was found or that were skipped. */
  readonly found: readonly FolderFile[];
  /** How many files were scanned until now. */
  readonly count: number;
  readonly isDone: boolean;
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
  /** Whether something was left out: see `Engine.isPartial`. */
  readonly isPartial?: boolean;
  /** Whether what something was found in holds marks that can take findings out of a report. */
  readonly isMarked?: boolean;
  /** The file's size; 0 when it was not or could not be read. */
  readonly bytes: number;
  /** Of the bytes, where nothing is found in them. */
  readonly digest?: number;
}

/** What the scan worker answers, once for every request. */
export interface ScanAnswer {
  readonly id: number;
  /** In the order of the request's files. */
  readonly files: readonly FileAnswer[];
}
