import { Diagnostic, Disposable, languages, type Uri } from "vscode";
import type { Rule } from "../engine/rule";
import { pageOf } from "./rulePages";
import type { PlacedFinding, Session } from "./session";
import { loudness, message, messageOfMore, source } from "./words";

/** Shows the session's findings as squiggles and in the Problems panel. */
export function registerDiagnostics(session: Session): Disposable {
  const collection = languages.createDiagnosticCollection(source);
  const show = (uri: Uri): void =>
    collection.set(
      uri,
      session.findings(uri).map((finding) => toDiagnostic(finding, session.ruleOf(finding))),
    );
  return Disposable.from(collection, session.onDidChange(show));
}

function toDiagnostic(finding: PlacedFinding, rule: Rule | undefined): Diagnostic {
  const text = finding.more ? messageOfMore(finding.more) : rule ? message(rule) : finding.rule;
  const diagnostic = new Diagnostic(finding.range, text, loudness(finding));
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
  return diagnostic;
}
