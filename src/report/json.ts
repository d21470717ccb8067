import type { Report, ReportedFinding } from "./report";

/**
 * An array with one object per finding and line. Lines and columns from 1, offsets from 0, all in UTF-16 code units,
 * ends exclusive. Of more findings in a file than are told one by one, an object with the rule `more-findings` and their `count`
 * follows, which `isLeast` where not all were counted. Other programs read this: keys are neither renamed nor reordered.
 */
export function jsonReport(): Report {
  let separator = "\n";
  return {
    begin: () => "[",
    file: (findings) => {
      const lines = findings.map((finding) => JSON.stringify(toJson(finding)));
      const piece = separator + lines.join(",\n");
      separator = ",\n";
      return piece;
    },
    end: () => (separator === "\n" ? "]\n" : "\n]\n"),
  };
}

function toJson(finding: ReportedFinding): object {
  return {
    rule: finding.rule,
    provider: finding.about.provider,
    title: finding.about.title,
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
    ...finding.more,
  };
}
