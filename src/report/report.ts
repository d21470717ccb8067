import type { LocatedFinding, More } from "../engine/locate";
import type { Rule } from "../engine/rule";

/** A finding, its rule and the file that it stands in, as the report names it: with `/`, relative where that is short. */
export interface ReportedFinding extends LocatedFinding {
  readonly file: string;
  readonly about: Pick<Rule, "provider" | "title">;
}

/** Why a file was left out, or that it was in part; in the order in which a report names them. */
export const skipKinds = [
  ...(["binary", "large", "unreadable", "lockfile", "minified", "link", "partial"] as const),
];
export type SkipKind = (typeof skipKinds)[number];

/** What a report says of findings that are not told one by one: `… and 4,000 more`, `… and at least 4,000 more`. */
export function moreOf({ count, isLeast }: More): string {
  return `… and ${isLeast ? "at least " : ""}${count.toLocaleString("en-US")} more`;
}

/** What a scan came to. */
export interface Summary {
  /** Files whose text was looked at. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly skipped: Readonly<Partial<Record<SkipKind, number>>>;
  /** The limit that files were too large for, in bytes. */
  readonly maximumSize: number;
}

/** Turns findings into output piece by piece; the pieces in a row are the report. Never holds or prints a value. */
export interface Report {
  /** Before the first file; may be empty. */
  begin(): string;
  /** For one file; not called without findings. */
  file(findings: readonly ReportedFinding[]): string;
  /** After the last file. */
  end(summary: Summary): string;
}
