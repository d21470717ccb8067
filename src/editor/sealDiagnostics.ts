import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { parse } from "../dotenv/parse";
import type { DotenvxFile } from "../stores/dotenvx/dotenvxFile";
import type { Verdict } from "../stores/dotenvx/seals";
import { relativePath } from "./paths";
import { Rests } from "./rests";
import { told } from "./told";
import { source } from "./words";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

const accept = "tacit.acceptValue";

/** Files are looked at when what names their store has stood still for so long, in milliseconds. */
const patience = 1000;

/**
 * Warns of values in encrypted files of the workspace's stores that were swapped, edited or put in otherwise than by this extension:
 * when such a file is opened or saved, and when `.tacit/config.json` says something else of it. Who has no key to a file is told
 * nothing: only who can read it can tell.
 */
export function registerSealDiagnostics(stores: WorkspaceStores): Disposable {
  const warnings = languages.createDiagnosticCollection("tacit seals");
  /** What the stores of files were when these were looked at. */
  const seen = new WeakMap<TextDocument, string>();
  const look = async (document: TextDocument): Promise<void> => {
    const store = storeOf(stores, document);
    seen.set(document, saidOf(store));
    const file = store && ((await stores.open(store)) as DotenvxFile);
    const verdicts = (await file?.verify().catch(() => [])) ?? [];
    warnings.set(
      document.uri,
      verdicts.map((verdict) => warningOf(document, verdict)),
    );
  };
  const rests = new Rests(patience, async (document) => {
    if ((seen.get(document) ?? "") !== saidOf(storeOf(stores, document))) await look(document);
  });
  return Disposable.from(
    warnings,
    rests,
    stores.onDidChange(() => {
      for (const document of workspace.textDocuments) rests.lookSoon(document);
    }),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidCloseTextDocument(({ uri }) => warnings.delete(uri)),
    languages.registerCodeActionsProvider([{ pattern: "**/*env*" }], new Accepting(warnings), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    commands.registerCommand(accept, (uri: string, name: string) =>
      told(async () => {
        const document = await workspace.openTextDocument(Uri.parse(uri));
        const store = storeOf(stores, document);
        if (store === undefined) return;
        await ((await stores.open(store)) as DotenvxFile).accept([name]);
        await look(document);
      }),
    ),
  );
}

/** The store that an encrypted file is; undefined for others. */
function storeOf(stores: WorkspaceStores, { uri }: TextDocument): ConfiguredStore | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && relativePath(folder.uri, uri);
  if (folder === undefined || !stores.isPossible) return undefined;
  const config = stores.in(folder).find(({ kind, options }) => kind === "dotenvx" && options.file === path);
  return config && { config, folder };
}

function saidOf(store: ConfiguredStore | undefined): string {
  return JSON.stringify(store?.config) ?? "";
}

/** A warning about a variable. */
class SealWarning extends Diagnostic {
  constructor(
    range: Range,
    message: string,
    readonly variable: string,
  ) {
    super(range, message, DiagnosticSeverity.Warning);
    this.source = source;
  }
}

function warningOf(document: TextDocument, verdict: Verdict): SealWarning {
  const entry = parse(document.getText()).find(({ name, commented }) => name === verdict.name && !commented);
  const { start, end } = entry?.nameSpan ?? { start: 0, end: 0 };
  const range = new Range(document.positionAt(start), document.positionAt(end));
  return new SealWarning(range, wordsOf(verdict), verdict.name);
}

function wordsOf({ is, name, of }: Verdict): string {
  if (is === "swapped") return l10n.t("{0} holds the value of {1}.", name, of ?? "?");
  if (is === "removed") return l10n.t("{0} was taken out of this file by hand or by another tool.", name);
  return is === "edited"
    ? l10n.t("The value of {0} was changed by hand or by another tool.", name)
    : l10n.t("{0} was put in by hand or by another tool.", name);
}

class Accepting implements CodeActionProvider {
  constructor(readonly warnings: { get(uri: Uri): readonly Diagnostic[] | undefined }) {}

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const here = (this.warnings.get(document.uri) ?? []).filter(
      (each): each is SealWarning =>
        each instanceof SealWarning && each.range.intersection(range) !== undefined,
    );
    return here.map((warning) => {
      const title = l10n.t("Accept {0} as it is", warning.variable);
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      action.diagnostics = [warning];
      action.command = { title, command: accept, arguments: [document.uri.toString(), warning.variable] };
      return action;
    });
  }
}
