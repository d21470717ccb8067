// The main file of an extension that hides values with decorations alone, as most maskers do, without waiting for anything: at
// each change and with every editor that comes into sight.
import { type ExtensionContext, Range, type TextEditor, window, workspace } from "vscode";

const files =
  /(?:^|\/)(?:\.env(?:\.[^/]*)?|[^/]*\.env|\.envrc|\.flaskenv|\.dev\.vars|\.npmrc|\.netrc|\.pgpass|credentials|secrets\.toml|[^/]*\.tfvars)$/;
const assignment =
  /^([ \t]*(?:#[ \t]*)?(?:export[ \t]+)?[\w.:/-]+[ \t]*[=:][ \t]*)("[^"]*"|'[^']*'|[^\n]+)/gm;

export function activate({ subscriptions }: ExtensionContext): void {
  const hidden = window.createTextEditorDecorationType({ opacity: "0", color: "transparent" });
  const draw = ({ document }: TextEditor): Range[] =>
    [...document.getText().matchAll(assignment)].map(({ index, 1: name = "", 2: text = "" }) => {
      const start = index + name.length;
      return new Range(document.positionAt(start), document.positionAt(start + text.length));
    });
  const drawAll = (): void => {
    for (const editor of window.visibleTextEditors) {
      if (files.test(editor.document.uri.path)) editor.setDecorations(hidden, draw(editor));
    }
  };
  subscriptions.push(
    hidden,
    window.onDidChangeActiveTextEditor(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeTextDocument(drawAll),
  );
  drawAll();
}
