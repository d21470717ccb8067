import { Lines } from "../util/lines";
import type { Finding } from "./finding";
import { fingerprints } from "./fingerprint";

/** A finding that can be shown and recognised without its text; lines and columns count from 0, in UTF-16 code units. */
export interface LocatedFinding extends Finding {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Column behind the value's last code unit. */
  readonly endColumn: number;
  /** Says where the finding is, never what it is; 32 hexadecimal characters. */
  readonly fingerprint: string;
}

/**
 * The findings of one text with their positions and fingerprints, in the same order.
 * @param findings All that the engine found in `text`; leave weak ones out afterwards, not before, as they count
 * for the fingerprints of the others.
 * @param path Relative to the root of the scan, with `/`.
 */
export function locate(text: string, findings: readonly Finding[], path: string): LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  const placed = findings.map((finding) => {
    const { line: startLine, column: startColumn } = lines.at(finding.start);
    const { line: endLine, column: endColumn } = lines.at(finding.end);
    return { ...finding, startLine, startColumn, endLine, endColumn };
  });
  const known = fingerprints(text, placed, path);
  return placed.map((finding, i) => ({ ...finding, fingerprint: known[i]! }));
}
