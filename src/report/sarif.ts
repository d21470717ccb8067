import type { Confidence, Severity } from "../engine/finding";
import { moreFindings } from "../engine/locate";
import type { Rule } from "../engine/rule";
import { moreOf, type Report, type ReportedFinding } from "./report";

export const levels: Record<Severity, string> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/**
 * Numbers in the middle of the bands that code scanning makes of them.
 * Source: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const scores: Record<Severity, string> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };
const precisions: Record<Confidence, string> = {
  certain: "very-high",
  likely: "high",
  possible: "low",
  sample: "low",
};

/**
 * A log in SARIF 2.1.0 with one run, every rule of the catalogue described and columns in UTF-16 code units.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export function sarifReport(rules: readonly Rule[], version: string): Report {
  const descriptors = [...rules.map(toDescriptor), ofMore];
  const driver = { name: "Tacit", version, rules: descriptors };
  const indexOf = new Map([...rules, ofMore].map(({ id }, index) => [id, index]));
  let separator = "\n";
  return {
    begin: () =>
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
      `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    file: (findings) => {
      const lines = findings.map((finding) => JSON.stringify(toResult(finding, indexOf.get(finding.rule))));
      const piece = separator + lines.join(",\n");
      separator = ",\n";
      return piece;
    },
    end: () => '\n],"invocations":[{"executionSuccessful":true}]}]}\n',
  };
}

const ofMore = {
  id: moreFindings,
  name: "More findings",
  shortDescription: { text: "Findings of a file that are not told one by one" },
};

function toDescriptor({ id, provider, title, reaches, expires, rotate, severity, confidence }: Rule): object {
  return {
    id,
    name: `${provider} ${title}`,
    shortDescription: { text: `${provider} ${title}` },
    fullDescription: { text: `Opens: ${reaches} Expires: ${expires}` },
    ...(rotate === undefined ? {} : { helpUri: rotate }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["security"],
      precision: precisions[confidence],
      "security-severity": scores[severity],
    },
  };
}

function toResult(finding: ReportedFinding, ruleIndex: number | undefined): object {
  const { about, start, end, more } = finding;
  const text = more
    ? `${moreOf(more)} in this file.`
    : `Hard-coded secret: ${about.title} (${about.provider}).`;
  const region = {
    startLine: finding.startLine + 1,
    startColumn: finding.startColumn + 1,
    endLine: finding.endLine + 1,
    endColumn: finding.endColumn + 1,
    charOffset: start,
    charLength: end - start,
  };
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(finding.file), region } }],
    partialFingerprints: { "tacit/v1": finding.fingerprint },
    properties: { "security-severity": scores[finding.severity], confidence: finding.confidence },
  };
}

/** Relative to the folder that the scan was started in, or a `file:` URI. */
export function artifactLocation(file: string): object {
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (file.startsWith("/")) return { uri: `file://${path}` };
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file.slice(0, 2)}${path.slice(4)}` };
  return { uri: path, uriBaseId: "%SRCROOT%" };
}
