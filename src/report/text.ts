import { ruleById } from "../rules";
import type { FileFinding } from "./json";

/** What a scan has gone through. */
export interface Totals {
  /** Files that were scanned, without those that were skipped. */
  readonly files: number;
  /** Reason → how many files were skipped for it. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** One line for each finding, then one that sums up; every line ends with a line feed. */
export function toText(findings: readonly FileFinding[], totals: Totals): string {
  return [...findings.map(line), summary(findings.length, totals)].map((text) => `${text}\n`).join("");
}

function line(finding: FileFinding): string {
  const { provider, title } = ruleById(finding.rule)!;
  const place = `${printable(finding.file)}:${finding.startLine + 1}:${finding.startColumn + 1}`;
  return `${place}  ${finding.severity}  ${provider} ${title}  [${finding.rule}]`;
}

function summary(secrets: number, { files, skipped }: Totals): string {
  const found = `${secrets === 0 ? "No" : secrets} ${secrets === 1 ? "secret" : "secrets"}`;
  const scanned = `${found} in ${files} ${files === 1 ? "file" : "files"}.`;
  const left = [...skipped].map(([reason, count]) => `${count} ${reason}`);
  return left.length === 0 ? scanned : `${scanned} Skipped: ${left.join(", ")}.`;
}

/** A file name that cannot steer a terminal: control characters as `\u{1b}`. */
export function printable(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
