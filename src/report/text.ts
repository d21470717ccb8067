import type { Severity } from "../engine/finding";
import { moreOf, type Report, type ReportedFinding, type SkipKind, type Summary, skipKinds } from "./report";

/** Select Graphic Rendition codes. Source: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
export const colours: Record<Severity, string> = { critical: "1;31", high: "31", medium: "33", low: "36" };
export const dim = "2";

export type Paint = (text: string, code: string) => string;

/**
 * For people: a line `file:line:column  severity  title (provider)  [rule]` per finding, columns aligned per file, an
 * empty line between files and one sentence at the end.
 * @param options `colour` for a terminal; `quiet` leaves the sentence away.
 */
export function textReport({ colour, quiet }: { readonly colour: boolean; readonly quiet: boolean }): Report {
  const paint = painted(colour);
  let isFirst = true;
  return {
    begin: () => "",
    file: (findings) => {
      const gap = isFirst ? "" : "\n";
      isFirst = false;
      return gap + fileLines(findings, paint);
    },
    end: (summary) => (quiet ? "" : `${isFirst ? "" : "\n"}${sentence(summary)}\n`),
  };
}

/** Paints for a terminal, or leaves texts as they are. */
export function painted(hasColour: boolean): Paint {
  return (text, code) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
}

function fileLines(findings: readonly ReportedFinding[], paint: Paint): string {
  const rows = findings.map((finding) => ({
    place: `${printable(finding.file)}:${finding.startLine + 1}:${finding.startColumn + 1}`,
    severity: finding.severity,
    what: finding.more ? moreOf(finding.more) : `${finding.about.title} (${finding.about.provider})`,
    rule: finding.rule,
  }));
  const width = (key: "place" | "severity" | "what"): number =>
    Math.max(...rows.map((row) => row[key].length));
  const [place, severity, what] = [width("place"), width("severity"), width("what")];
  const line = (row: (typeof rows)[number]): string =>
    [
      row.place.padEnd(place),
      paint(row.severity.padEnd(severity), colours[row.severity]),
      row.what.padEnd(what),
      `${paint(`[${row.rule}]`, dim)}\n`,
    ].join("  ");
  return rows.map(line).join("");
}

/** File names may hold what moves a terminal's cursor or turns the direction of reading: shown as `\u{…}` instead. */
export function printable(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

function sentence({ files, filesWithFindings, findings, skipped, maximumSize }: Summary): string {
  const scanned = count(files, "file");
  const found =
    findings === 0
      ? `No secrets found in ${scanned}.`
      : `${count(findings, "secret")} in ${grouped(filesWithFindings)} of ${scanned}.`;
  const words: Record<SkipKind, string> = {
    binary: "binary",
    large: `over ${grouped(maximumSize)} bytes`,
    unreadable: "unreadable",
    lockfile: "lockfiles",
    minified: "minified",
    link: "links",
    partial: "in part",
  };
  const kinds = skipKinds.filter((kind) => skipped[kind]);
  const left = kinds.map((kind) => `${grouped(skipped[kind]!)} ${words[kind]}`);
  return left.length === 0 ? found : `${found} Skipped: ${left.join(", ")}.`;
}

/** `1 file`, `2,000 files` */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function grouped(number: number): string {
  return number.toLocaleString("en-US");
}
