import type { Severity } from "../engine/finding";
import type { Rule } from "../engine/rule";
import { rules } from "../rules";
import type { FileFinding } from "./json";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const levels: Record<Severity, string> = { critical: "error", high: "error", medium: "warning", low: "note" };

/**
 * Scores within the ranges that GitHub gives our words for severity:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const scores: Record<Severity, string> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

/**
 * The findings as a SARIF 2.1.0 log with a line feed at its end, without the values:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly FileFinding[], version: string): string {
  const used = new Set(findings.map((finding) => finding.rule));
  const catalogue = rules.filter((rule) => used.has(rule.id));
  const numbers = new Map(catalogue.map((rule, index) => [rule.id, index]));
  const driver = { name: "Tacit", semanticVersion: version, rules: catalogue.map(descriptor) };
  const results = findings.map((finding) => result(finding, catalogue, numbers.get(finding.rule)!));
  const runs: Json = [{ tool: { driver }, columnKind: "utf16CodeUnits", results }];
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs }, null, 2)}\n`;
}

function descriptor(rule: Rule): Json {
  return {
    id: rule.id,
    shortDescription: { text: nameOf(rule) },
    fullDescription: { text: `${rule.reaches} ${rule.expires}` },
    ...(rule.rotate === undefined ? {} : { helpUri: rule.rotate }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ["security"], "security-severity": scores[rule.severity] },
  };
}

function result(finding: FileFinding, catalogue: readonly Rule[], ruleIndex: number): Json {
  const artifactLocation = { uri: uriOf(finding.file) };
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: `${nameOf(catalogue[ruleIndex]!)} in the source.` },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
    partialFingerprints: { "tacit/v1": finding.fingerprint },
    properties: { confidence: finding.confidence },
  };
}

/** Lines and columns from 1, the end column exclusive; the offset from 0. */
function region(finding: FileFinding): Json {
  return {
    startLine: finding.startLine + 1,
    startColumn: finding.startColumn + 1,
    endLine: finding.endLine + 1,
    endColumn: finding.endColumn + 1,
    charOffset: finding.start,
    charLength: finding.end - finding.start,
  };
}

function nameOf({ provider, title }: Rule): string {
  return `${provider} ${title}`;
}

/** A relative reference, or a `file` URI for an absolute path, drive letters included. */
function uriOf(file: string): string {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  if (/^[a-z]:\//i.test(file)) return `file:///${uri.replace("%3A", ":")}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}
