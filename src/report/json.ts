import type { LocatedFinding } from "../engine/locate";
import { ruleById } from "../rules";

/** A finding with the name of its file: relative to the working directory, with `/`; absolute when outside of it. */
export interface FileFinding extends LocatedFinding {
  readonly file: string;
}

/**
 * The findings as a JSON array with a line feed at its end. Its form is stable, tools read it: lines and columns
 * from 1, offsets from 0, in UTF-16 code units, ends exclusive; the span is the value alone, which is not in it.
 */
export function toJson(findings: readonly FileFinding[]): string {
  return `${JSON.stringify(findings.map(entry), null, 2)}\n`;
}

function entry(finding: FileFinding): Record<string, string | number> {
  const { provider, title } = ruleById(finding.rule)!;
  return {
    rule: finding.rule,
    provider,
    title,
    severity: finding.severity,
    confidence: finding.confidence,
    file: finding.file,
    startLine: finding.startLine + 1,
    startColumn: finding.startColumn + 1,
    endLine: finding.endLine + 1,
    endColumn: finding.endColumn + 1,
    startOffset: finding.start,
    endOffset: finding.end,
    fingerprint: finding.fingerprint,
  };
}
