import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
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
import { edited, lineEndOf, setVariable, type TextEdit } from "../dotenv/edit";
import { isDotenvFile } from "../dotenv/files";
import { quote } from "../dotenv/quote";
import { ignoreEdits } from "../refactor/ignore";
import { findHome, type HomeFile } from "./envHome";
import { askGit } from "./gitState";
import { baseName } from "./paths";
import { Rests } from "./rests";
import { replaceText } from "./textEdits";
import { askForValue } from "./valueBox";
import { readAt, type Setting, settingsAround } from "./variableReads";
import { source } from "./words";
import type { WorkspaceStores } from "./workspaceStores";

const set = "tacit.setMissing";

/** After a change a document is looked at when nobody has typed for so long, in milliseconds. */
const patience = 1000;
/** Longer documents are not looked at. */
const mostUnits = 500_000;
/** So many reads of one variable are told of in a document. */
const mostReads = 100;

/**
 * Tells where code reads a variable that an example file declares and no `.env` file sets: what somebody who has just cloned a
 * repository still has to set. Where a store serves the file nothing is told, since its names are not known without asking it.
 */
export function registerMissingVariables(stores: WorkspaceStores): Disposable {
  const missing = languages.createDiagnosticCollection("tacit variables");
  const finder = new Finder(stores, missing);
  const rests = new Rests(patience, (document) => finder.look(document));
  const all = (): void => {
    for (const { document } of window.visibleTextEditors) rests.lookSoon(document);
  };
  const provideCodeActions = (document: TextDocument, range: Range): CodeAction[] =>
    (missing.get(document.uri) ?? []).filter((each) => each.range.intersection(range)).map(fixFor);
  all();
  return Disposable.from(
    missing,
    rests,
    stores.onDidChange(all),
    window.onDidChangeVisibleTextEditors(all),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isDotenvFile(baseName(document.uri))) all();
      else if (window.visibleTextEditors.some((editor) => editor.document === document))
        rests.lookSoon(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => missing.delete(uri)),
    languages.registerCodeActionsProvider(
      [{ pattern: "**" }],
      { provideCodeActions },
      {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      },
    ),
    commands.registerCommand(set, setMissing),
  );
}

/** Looks for such variables in documents. */
class Finder {
  constructor(
    readonly stores: WorkspaceStores,
    readonly missing: DiagnosticCollection,
  ) {}

  async look(document: TextDocument): Promise<void> {
    const { version } = document;
    const settings = this.#isLookedAt(document)
      ? await settingsAround(document.uri)
      : new Map<string, never>();
    if (document.version !== version || document.isClosed) return;
    const declared = new Map([...settings].filter(([, all]) => all.every(({ isExample }) => isExample)));
    const found = [...declared].flatMap(([name, [example]]) =>
      readsOf(document, name).map((range) => new Missing(range, name, example!)),
    );
    this.missing.set(document.uri, found);
  }

  #isLookedAt(document: TextDocument): boolean {
    const wanted = workspace.getConfiguration("tacit").get("references.missing", true);
    const isCode = !isDotenvFile(baseName(document.uri)) && document.uri.scheme === "file";
    return (
      wanted &&
      isCode &&
      document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= mostUnits &&
      this.stores.of(document.uri).length === 0
    );
  }
}

/** Where a document reads a variable; looked for by its name, since reading all of the text takes longer. */
function readsOf(document: TextDocument, name: string): Range[] {
  const text = document.getText();
  const reads: Range[] = [];
  for (let at = text.indexOf(name); at >= 0 && reads.length < mostReads; at = text.indexOf(name, at + 1)) {
    const read = readAt(document, document.positionAt(at));
    if (read?.name === name) reads.push(read.range);
  }
  return reads;
}

/** A variable that is set nowhere. */
class Missing extends Diagnostic {
  constructor(
    range: Range,
    readonly variable: string,
    readonly example: Setting,
  ) {
    const words = l10n.t(
      "{0} is declared in {1}, but no .env file sets it.",
      variable,
      baseName(example.file),
    );
    super(range, words, DiagnosticSeverity.Information);
    this.source = source;
    this.code = "missing-variable";
  }
}

function fixFor(diagnostic: Diagnostic): CodeAction {
  const { variable, example } = diagnostic as Missing;
  const title = l10n.t("Set {0} in .env…", variable);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { title, command: set, arguments: [variable, example.file.toString()] };
  return action;
}

/** Takes a value from a password box, and writes it to the `.env` beside the example, which git must ignore. */
async function setMissing(variable: string, example: string): Promise<void> {
  const search = { names: [".env"], root: undefined, isBeside: true };
  const home = await findHome(Uri.parse(example), search, askGit);
  if (home === undefined) return;
  const file = workspace.asRelativePath(home.env.uri);
  if (home.isTracked) {
    void window.showErrorMessage(
      l10n.t("git tracks {0}: what is written there gets into the next commit.", file),
    );
    return;
  }
  const value = await askForValue(l10n.t("Value of {0}", variable), file);
  const before = home.env.document?.getText();
  const quoted = value && quote(value, ["dotenv"], lineEndOf(before));
  if (value !== undefined && quoted === undefined)
    void window.showErrorMessage(l10n.t("This file cannot hold such a value in {0}.", variable));
  if (!quoted) return;
  const edit = new WorkspaceEdit();
  append(edit, home.env, setVariable(before, variable, quoted));
  const ignore = { text: home.ignore.document?.getText(), ignored: home.isIgnored };
  append(edit, home.ignore, ignoreEdits(ignore, home.env.uri.path));
  if (!(await workspace.applyEdit(edit))) return;
  await home.env.document?.save();
  await home.ignore.document?.save();
}

function append(edit: WorkspaceEdit, { uri, document }: HomeFile, edits: readonly TextEdit[]): void {
  if (edits.length > 0) replaceText(edit, uri, document, edited(document?.getText() ?? "", edits));
}
