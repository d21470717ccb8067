import { type Suppressor, suppressor, unreadable } from "./suppressor";

/** Where the baseline stands, from the root of a repository or workspace folder. */
export const baselineFile = ".tacit/baseline.json";

/** An old finding as the baseline keeps it: its name, and where people find it. Never the value nor a hash of it. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly file: string;
  readonly rule: string;
}

/** The file `.tacit/baseline.json`: the findings that were there when a team started, and are not reported. */
export function baseline(path: string, text: string): Suppressor {
  let known: ReadonlySet<string>;
  try {
    known = new Set(read(JSON.parse(text)));
  } catch {
    return unreadable(path, "is no baseline: write it anew with “tacit baseline”");
  }
  return suppressor({ readsText: false, suppresses: ({ finding }) => known.has(finding.fingerprint) });
}

/** The text of a baseline, sorted so that two of the same findings are the same. */
export function writeBaseline(findings: readonly BaselineEntry[]): string {
  const entries = findings
    .map(({ fingerprint, file, rule }): BaselineEntry => ({ fingerprint, file, rule }))
    .sort((a, b) => (a.file + a.fingerprint < b.file + b.fingerprint ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`;
}

function read(json: unknown): string[] {
  const { version, findings } = json as { version: unknown; findings: readonly { fingerprint: unknown }[] };
  if (version !== 1) throw new Error("version");
  return findings.map(({ fingerprint }) => {
    if (typeof fingerprint !== "string") throw new Error("fingerprint");
    return fingerprint;
  });
}
