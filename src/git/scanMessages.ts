import type { LocatedFinding } from "../engine/locate";

/** Asks for the secrets in one file. */
export interface ScanRequest {
  /** Comes back in the answer. */
  readonly id: number;
  /** Absolute path. */
  readonly file: string;
  /** Relative to the root of the scan, with `/`: for the rules and the fingerprints. */
  readonly path: string;
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
}

/** Why a file was not scanned. */
export type Skipped = "binary" | "large" | "unreadable";

/** What one file holds. */
export interface FileResult {
  /** Of every confidence; empty when the file was skipped. */
  readonly findings: readonly LocatedFinding[];
  /** Absent when the file was scanned. */
  readonly skipped?: Skipped;
}

/** Answers the request with the same id; answers may come in another order than the requests. */
export interface ScanAnswer extends FileResult {
  readonly id: number;
}
