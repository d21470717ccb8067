import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  Range,
  Uri,
  type WorkspaceFolder,
} from "vscode";
import type { WorkspaceAudit } from "../audit/workspaceAudit";
import type { Severity } from "../engine/finding";
import type { Place } from "../lifecycle/place";
import type { Problem } from "../lifecycle/problem";
import { wordsOf } from "../report/problemWords";
import type { Audits } from "./audits";
import { source } from "./words";

/** So many of the other places are named beside a problem. */
const mostRelated = 10;

/** A problem as it is told at one of its places. */
export class AuditDiagnostic extends Diagnostic {
  constructor(
    range: Range,
    message: string,
    readonly problem: Problem,
    readonly place: Place,
    readonly folder: WorkspaceFolder,
  ) {
    super(range, message, loudness[problem.severity]);
    this.source = source;
    this.code = problem.kind;
  }
}

const loudness: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
};

/** What audits have found, at each of its places; what is hard-coded has its own squiggle from the scan. */
export class AuditDiagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection("tacit audit");
  readonly #subscriptions: Disposable;

  constructor(readonly audits: Audits) {
    this.#subscriptions = Disposable.from(
      this.#collection,
      audits.onDidChange(() => {
        if (!audits.isRunning) this.#show();
      }),
    );
  }

  /** Those that a range of a document touches. */
  at(uri: Uri, range: Range): AuditDiagnostic[] {
    return (this.#collection.get(uri) ?? []).filter(
      (each): each is AuditDiagnostic =>
        each instanceof AuditDiagnostic && each.range.intersection(range) !== undefined,
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(): void {
    const byFile = new Map<string, [Uri, Diagnostic[]]>();
    for (const [folder, audited] of this.audits.all)
      for (const problem of audited.problems)
        for (const place of placesToShow(problem)) {
          const uri = Uri.joinPath(folder.uri, place.path);
          const known = byFile.get(uri.toString()) ?? [uri, []];
          byFile.set(uri.toString(), known);
          known[1].push(toDiagnostic(problem, place, folder, audited));
        }
    this.#collection.clear();
    this.#collection.set([...byFile.values()]);
  }
}

function placesToShow({ kind, places }: Problem): readonly Place[] {
  if (kind === "hard-coded") return [];
  const inFiles = places.filter(({ range }) => range !== undefined);
  // It is about the file.
  return kind === "plain-file" ? inFiles.slice(0, 1) : inFiles;
}

function toDiagnostic(
  problem: Problem,
  place: Place,
  folder: WorkspaceFolder,
  { now }: WorkspaceAudit,
): AuditDiagnostic {
  const { what, todo } = wordsOf(problem, now);
  const diagnostic = new AuditDiagnostic(rangeOf(place), `${what} ${todo}`, problem, place, folder);
  const others = problem.places.filter((other) => other !== place && other.range !== undefined);
  diagnostic.relatedInformation = others.slice(0, mostRelated).map((other) => {
    const location = new Location(Uri.joinPath(folder.uri, other.path), rangeOf(other));
    return new DiagnosticRelatedInformation(location, aboutOf(other));
  });
  return diagnostic;
}

function aboutOf(place: Place): string {
  const about = [place.service, place.environment].filter((part) => part !== undefined);
  return about.length === 0 ? place.name : `${place.name} (${about.join(", ")})`;
}

/** The range of a place in a file; in a dotenv file, where values may be hidden, with the name before it. */
export function rangeOf({ kind, range }: Place): Range {
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = range ?? {};
  return new Range(startLine, kind === "env" ? 0 : startColumn, endLine, endColumn);
}
