import type { Place } from "../lifecycle/place";
import { type Problem, type ProblemKind, problemKinds, secretOf } from "../lifecycle/problem";
import { type AuditReport, fromOne } from "./auditReport";
import { problemTitles, wordsOf } from "./problemWords";
import { artifactLocation, levels, scores } from "./sarif";

/**
 * A log in SARIF 2.1.0 with one run: a rule for each kind of problem, a result for each problem, its first place as the
 * location and the others related to it.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export function sarifAudit(version: string): AuditReport {
  return ({ problems, now }) => {
    const driver = { name: "Tacit", version, rules: problemKinds.map(toDescriptor) };
    const results = problems.map((problem) => toResult(problem, now));
    const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
    const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return `${JSON.stringify(log, undefined, 1)}\n`;
  };
}

function toDescriptor(kind: ProblemKind): object {
  return {
    id: kind,
    name: problemTitles[kind],
    shortDescription: { text: problemTitles[kind] },
    properties: { tags: ["security"] },
  };
}

function toResult(problem: Problem, now: Date): object {
  const { kind, severity, places } = problem;
  const { what, todo } = wordsOf(problem, now);
  const related = places.slice(1).map((place, index) => ({ id: index + 1, ...locationOf(place) }));
  return {
    ruleId: kind,
    ruleIndex: problemKinds.indexOf(kind),
    level: levels[severity],
    message: { text: `${what} ${todo}` },
    locations: [locationOf(places[0]!)],
    ...(related.length > 0 && { relatedLocations: related }),
    properties: { "security-severity": scores[severity], secret: secretOf(problem) },
  };
}

function locationOf({ path, range }: Place): object {
  const region = range && fromOne(range);
  return { physicalLocation: { artifactLocation: artifactLocation(path), ...(region && { region }) } };
}
