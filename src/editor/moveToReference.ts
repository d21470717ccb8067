import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  type Diagnostic,
  Disposable,
  type LogOutputChannel,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { type FileEdit, offers, plan, type Refusal, type Request, type Wanted } from "../refactor/plan";
import { noProject, type Project } from "../references/project";
import type { Place } from "../references/reference";
import { findHome, type Home, type HomeFile } from "./envHome";
import { baseName } from "./paths";
import type { IgnoreState, PlacedFinding, Session } from "./session";
import { surroundings } from "./surroundings";
import { source } from "./words";

/** A quick fix before it is worked out: the document as it was when the menu opened. */
class MoveAction extends CodeAction {
  constructor(
    title: string,
    readonly document: TextDocument,
    readonly version: number,
    readonly finding: PlacedFinding,
  ) {
    super(title, CodeActionKind.QuickFix);
  }
}

/** Offers to move a hard-coded secret to `.env` and to leave a run-time reference in its place. */
export function registerMoveToReference(
  session: Session,
  isIgnored: IgnoreState,
  log: LogOutputChannel,
): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(
      [{ pattern: "**" }, { scheme: "untitled" }],
      new Moves(session, isIgnored),
      {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      },
    ),
    commands.registerCommand("tacit.moved", (name: string, env: Uri) => {
      log.info(`Moved a secret to ${workspace.asRelativePath(env)} as ${name}.`);
      window.setStatusBarMessage(
        l10n.t("Tacit: moved to {0} as {1}", workspace.asRelativePath(env), name),
        5000,
      );
    }),
    commands.registerCommand("tacit.refused", (reason: Refusal) => {
      log.warn(`A secret was not moved: ${reason}.`);
      void window.showWarningMessage(wordsFor(reason));
    }),
  );
}

/**
 * So much of a document to either side of a secret tells whether the fix is offered, in UTF-16 units: the editor asks at every
 * move of the cursor. All of it is read when the fix is chosen.
 */
const enough = 50_000;

class Moves implements CodeActionProvider<CodeAction> {
  constructor(
    readonly session: Session,
    readonly isIgnored: IgnoreState,
  ) {}

  provideCodeActions(
    document: TextDocument,
    range: Range,
    context: { diagnostics: readonly Diagnostic[] },
  ): CodeAction[] {
    if (isDotenvFile(baseName(document.uri))) return [];
    return this.session
      .findings(document.uri)
      .filter(({ more, range: at }) => more === undefined && at.intersection(range) !== undefined)
      .flatMap((finding) => this.#offer(document, finding, context.diagnostics));
  }

  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    if (!(action instanceof MoveAction)) return action;
    const { document, version, finding } = action;
    const home = await findHome(document, this.isIgnored);
    if (document.version !== version || home === undefined) return action;
    const wanted = { finding, variable: this.#variableOf(finding) };
    const planned = plan(requestOf(document, noProject, wanted, home));
    const [moved] = planned.moved;
    if (moved === undefined) {
      const reason = planned.stays[0]!.reason;
      action.command = { title: action.title, command: "tacit.refused", arguments: [reason] };
      return action;
    }
    action.edit = toWorkspaceEdit(planned.edits, [sourceFile(document), home.env, home.example, home.ignore]);
    action.command = { title: action.title, command: "tacit.moved", arguments: [moved.name, home.env.uri] };
    return action;
  }

  #variableOf(finding: PlacedFinding): string {
    return this.session.ruleOf(finding)?.variable ?? "SECRET";
  }

  #offer(document: TextDocument, finding: PlacedFinding, diagnostics: readonly Diagnostic[]): CodeAction[] {
    const near = surroundings(document, finding, enough);
    const place = { ...placeOf(document, noProject), text: near.text };
    const possible = offers(place, { finding: near.finding, variable: this.#variableOf(finding) });
    const [offer] = typeof possible === "string" ? [] : possible;
    if (offer === undefined) return [];
    const title = l10n.t("Move secret to .env as {0}", offer.name);
    const action = new MoveAction(title, document, document.version, finding);
    action.isPreferred = true;
    action.diagnostics = diagnostics.filter(
      (diagnostic) => diagnostic.source === source && diagnostic.range.isEqual(finding.range),
    );
    return [action];
  }
}

function wordsFor(reason: Refusal): string {
  switch (reason) {
    case "value-unwritable":
      return l10n.t(
        "No .env notation that this language's loaders agree on can hold the value. Nothing was changed.",
      );
    case "env-ends-open":
      return l10n.t("The last value in .env has no closing quote. Close it first; nothing was changed.");
    default:
      return l10n.t("This place cannot hold a run-time reference ({0}). Nothing was changed.", reason);
  }
}

function placeOf(document: TextDocument, project: Project): Omit<Place, "text"> {
  return { languageId: document.languageId, path: document.uri.toString(), project };
}

function requestOf(document: TextDocument, project: Project, wanted: Wanted, home: Home): Request {
  const file = ({ uri, document: open }: HomeFile) => ({ path: uri.toString(), text: open?.getText() });
  return {
    origins: [{ ...placeOf(document, project), text: document.getText(), wanted: [wanted] }],
    env: file(home.env),
    example: file(home.example),
    ignore: { ...file(home.ignore), ignored: home.ignored },
  };
}

function sourceFile(document: TextDocument): HomeFile {
  return { uri: document.uri, document };
}

/** One edit over all files, so that one undo takes all of it back. */
function toWorkspaceEdit(edits: readonly FileEdit[], files: readonly HomeFile[]): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const { path, edits: changes } of edits) {
    const file = files.find(({ uri }) => uri.toString() === path);
    if (file === undefined) throw new Error("The plan names a file that was not part of the request.");
    const { document } = file;
    if (document === undefined) {
      const contents = new TextEncoder().encode(changes.map(({ text }) => text).join(""));
      result.createFile(file.uri, { contents });
      continue;
    }
    for (const { start, end, text } of changes) {
      result.replace(file.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
    }
  }
  return result;
}
