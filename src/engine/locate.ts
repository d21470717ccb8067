import { type LinedText, lined } from "../util/lines";
import type { Finding } from "./finding";
import { fingerprints } from "./fingerprint";

/** A finding with all that a reader without the text needs; lines and columns from 0, columns in UTF-16 code units. */
export interface LocatedFinding extends Finding {
  readonly startLine: number;
  readonly startColumn: number;
  /** The line that the value ends on. */
  readonly endLine: number;
  /** The column behind the value's last code unit. */
  readonly endColumn: number;
  /** Names the finding's place, not its value: see `fingerprints`. */
  readonly fingerprint: string;
}

/**
 * The findings with their places and fingerprints, in the same order; empty for none.
 * @param findings All that the engine found in `text`, since the fingerprint of one leaves out the values of all.
 * @param path Of the file, relative to the root of the repository or folder, with `/`.
 */
export function locate(
  text: string | LinedText,
  findings: readonly Finding[],
  path: string,
): LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = lined(text);
  const names = fingerprints(lines, findings, path);
  return findings.map((finding, index) => {
    const start = lines.at(finding.start);
    const end = lines.at(finding.end);
    return {
      ...finding,
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      fingerprint: names[index]!,
    };
  });
}
