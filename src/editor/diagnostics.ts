import { Diagnostic, Disposable, languages, Uri } from "vscode";
import type { Rule } from "../engine/rule";
import type { Audits } from "./audits";
import { pageOf } from "./rulePages";
import type { PlacedFinding, Session } from "./session";
import { loudness, message, messageOfMore, source } from "./words";

/** Shows the session's findings as squiggles and in the Problems panel, and says of which an audit knows that they were pushed. */
export function registerDiagnostics(session: Session, audits: Audits): Disposable {
  const collection = languages.createDiagnosticCollection(source);
  let pushed: ReadonlySet<string> = new Set();
  const show = (uri: Uri): void =>
    collection.set(
      uri,
      session.findings(uri).map((finding) => {
        const { line, character } = finding.range.start;
        return toDiagnostic(finding, session.ruleOf(finding), pushed.has(keyOf(uri, line, character)));
      }),
    );
  const look = (): void => {
    if (audits.isRunning) return;
    pushed = pushedIn(audits);
    for (const uri of [...collection].map(([each]) => each)) show(uri);
  };
  return Disposable.from(collection, session.onDidChange(show), audits.onDidChange(look));
}

/** Where values begin that were pushed. */
function pushedIn(audits: Audits): ReadonlySet<string> {
  const keys = audits.all.flatMap(([folder, { problems }]) =>
    problems
      .filter(({ kind }) => kind === "pushed")
      .flatMap(({ places }) => places)
      .flatMap(({ path, range }) =>
        range === undefined ? [] : keyOf(Uri.joinPath(folder.uri, path), range.startLine, range.startColumn),
      ),
  );
  return new Set(keys);
}

function keyOf(uri: Uri, line: number, column: number): string {
  return `${uri.toString()} ${line}:${column}`;
}

function toDiagnostic(finding: PlacedFinding, rule: Rule | undefined, isPushed: boolean): Diagnostic {
  const text = finding.more ? messageOfMore(finding.more) : rule ? message(rule, isPushed) : finding.rule;
  const diagnostic = new Diagnostic(finding.range, text, loudness(finding));
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
  return diagnostic;
}
