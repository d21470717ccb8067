// The main file of an extension that does the least an extension can to draw a squiggle: at each change it sets one
// fixed diagnostic on the line, or takes it off again where something was removed, and it always offers the same fix. It finds
// nothing and reads nothing.
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  type ExtensionContext,
  languages,
  Range,
  window,
  workspace,
} from "vscode";

export function activate({ subscriptions }: ExtensionContext): void {
  const collection = languages.createDiagnosticCollection("bare");
  const entry = window.createStatusBarItem("bare");
  entry.text = "Bare";
  entry.show();
  subscriptions.push(
    collection,
    entry,
    languages.registerCodeActionsProvider([{ pattern: "**" }], {
      provideCodeActions: () => [new CodeAction("Something", CodeActionKind.QuickFix)],
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const [change] = contentChanges;
      if (change === undefined) return;
      const { line } = change.range.start;
      const isGone = change.text === "";
      collection.set(document.uri, isGone ? [] : [new Diagnostic(new Range(line, 2, line, 20), "Something")]);
    }),
  );
}
