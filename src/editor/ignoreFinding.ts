import {
  CodeAction,
  CodeActionKind,
  commands,
  Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { ignoringComment } from "../suppress/comment";
import { ignoreLine } from "../suppress/ignoreFile";
import { exists } from "./paths";
import type { PlacedFinding, Session } from "./session";
import { surroundings } from "./surroundings";

/** Offers to ignore a finding: with a comment above it, or with a line in `.tacit/ignore`. */
export function registerIgnoreFinding(session: Session): Disposable {
  const provider = {
    provideCodeActions: (document: TextDocument, range: Range): CodeAction[] =>
      session
        .findings(document.uri)
        .filter(({ more, range: at }) => more === undefined && at.intersection(range) !== undefined)
        .flatMap((finding) => actionsFor(document, finding)),
  };
  return Disposable.from(
    languages.registerCodeActionsProvider([{ pattern: "**" }, { scheme: "untitled" }], provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    commands.registerCommand("tacit.ignoreFinding", ignoreInFile),
  );
}

/** So much of a document to either side of a secret tells whether a comment can stand above it, in UTF-16 units. */
const enough = 5000;

function actionsFor(document: TextDocument, finding: PlacedFinding): CodeAction[] {
  const actions: CodeAction[] = [];
  const near = surroundings(document, finding, enough);
  const comment = ignoringComment(near.text, near.finding, document.languageId);
  if (comment !== undefined) {
    const action = new CodeAction(l10n.t("Ignore this finding here with a comment"), CodeActionKind.QuickFix);
    action.edit = new WorkspaceEdit();
    action.edit.insert(document.uri, document.positionAt(near.offset + comment.at), comment.text);
    actions.push(action);
  }
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder !== undefined) {
    const title = l10n.t("Ignore this finding in .tacit/ignore…");
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { title, command: "tacit.ignoreFinding", arguments: [folder.uri, finding.fingerprint] };
    actions.push(action);
  }
  return actions;
}

/** @param reason Asked for when it is not given. */
async function ignoreInFile(root: Uri, fingerprint: string, reason?: string): Promise<void> {
  const given = reason ?? (await askForReason());
  if (given === undefined) return;
  const file = Uri.joinPath(root, ".tacit/ignore");
  const line = ignoreLine(fingerprint, given);
  const edit = new WorkspaceEdit();
  if (await exists(file)) {
    const document = await workspace.openTextDocument(file);
    const { end } = document.lineAt(document.lineCount - 1).range;
    edit.insert(file, end, end.character === 0 ? `${line}\n` : `\n${line}\n`);
  } else {
    const head = "# What Tacit leaves out, and why.\n";
    edit.createFile(file, { contents: new TextEncoder().encode(`${head}${line}\n`) });
  }
  await workspace.applyEdit(edit);
}

function askForReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("Ignore this finding"),
    prompt: l10n.t("Why is it no risk? The reason stands beside it in .tacit/ignore."),
    validateInput: (text) =>
      text.trim() === "" ? l10n.t("Say why, for whoever reads the file later.") : undefined,
  });
}
