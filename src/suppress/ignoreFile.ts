import { matchesGlob } from "./globs";
import { type Problem, type Suppressor, type Suspect, suppressor } from "./suppressor";

interface Entry {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly glob?: string;
}

const line =
  /^(?:(?<fingerprint>[0-9a-f]{32})|path\s+(?<path>\S+)|rule\s+(?<rule>[a-z0-9-]+)(?:\s+in\s+(?<in>\S+))?)(?:\s+until\s+(?<until>\S+))?(?:\s+--\s*(?<reason>.*))?$/;

/**
 * The file `.tacit/ignore`. A line says what is left out, until when at most, and why:
 *
 *     3f2504e04f8941d39a0c0305e82c3301 until 2027-01-31 -- the vendor's own sample
 *     path test/fixtures/** -- made up
 *     rule generic-password in docs/** -- shows what not to write
 *
 * Empty lines and lines that start with `#` say nothing.
 * @param today As `2026-11-24`. A line counts on its last day as well.
 */
export function ignoreFile(path: string, text: string, today: string): Suppressor {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const written = raw.trim();
    if (written === "" || written.startsWith("#")) return;
    const read = readLine(written, today);
    if (typeof read === "string") problems.push({ path, line: index + 1, message: read });
    else entries.push(read);
  });
  return suppressor({
    problems,
    excludes: (file) => entries.some((entry) => isForWholeFiles(entry) && matchesGlob(file, entry.glob!)),
    readsText: false,
    suppresses: (suspect) => entries.some((entry) => covers(entry, suspect)),
  });
}

/** The line of the file that leaves out one finding. */
export function ignoreLine(fingerprint: string, reason: string): string {
  return `${fingerprint} -- ${reason.replace(/\s+/g, " ").trim()}`;
}

function readLine(written: string, today: string): Entry | string {
  const groups = line.exec(written)?.groups;
  if (groups === undefined) {
    return "is not understood: it starts with a fingerprint (32 hexadecimal digits), “path GLOB” or “rule ID”, and ends with “-- why”";
  }
  const { fingerprint, path, rule, until, reason } = groups;
  if (reason === undefined || reason.trim() === "") return "gives no reason: end it with “-- why”";
  if (until !== undefined && !isDate(until))
    return "has no valid date behind “until”: write it as 2027-01-31";
  if (until !== undefined && until < today)
    return `has run out on ${until}: what it left out is reported again`;
  if (fingerprint !== undefined) return { fingerprint };
  if (rule === undefined) return { glob: path! };
  return groups.in === undefined ? { rule } : { rule, glob: groups.in };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isForWholeFiles({ rule, glob }: Entry): boolean {
  return rule === undefined && glob !== undefined;
}

function covers({ fingerprint, rule, glob }: Entry, { finding, path }: Suspect): boolean {
  return (
    (fingerprint === undefined || finding.fingerprint === fingerprint) &&
    (rule === undefined || finding.rule === rule) &&
    (glob === undefined || matchesGlob(path, glob))
  );
}
