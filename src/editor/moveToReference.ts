import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import type { Offer, Refusal, Wanted } from "../refactor/plan";
import { noProject } from "../references/project";
import type { Aftermath } from "./afterMove";
import { envEntryAt } from "./envEntry";
import { fixer } from "./fixer";
import { keeperOf } from "./keeper";
import { type Destination, MoveAction, sequel, titleOf } from "./moveAction";
import { type Moves, type Prepared, placeIn, type Selection } from "./moves";
import { StoreMove, type StoreMoveParts } from "./moveToStore";
import { baseName } from "./paths";
import { wordsFor } from "./refusals";
import { Sequel } from "./sequel";
import type { PlacedFinding, Session } from "./session";
import { surroundings } from "./surroundings";
import { source } from "./words";

/** "Fix all" of this extension alone, for `editor.codeActionsOnSave`. */
const fixAll = CodeActionKind.SourceFixAll.append("tacit");

/** Offers to move hard-coded secrets to `.env` or a store, and to leave run-time references in their places. */
export function registerMoveToReference(session: Session, parts: StoreMoveParts): Disposable {
  const { moves, aftermath } = parts;
  const next = new Sequel();
  return Disposable.from(
    languages.registerCodeActionsProvider(
      [{ pattern: "**" }, { scheme: "untitled" }],
      new Fixes(session, parts, next),
      { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAll] },
    ),
    commands.registerCommand(sequel, () => next.run()),
    commands.registerCommand("tacit.explainRefusal", (reason: Refusal) =>
      window.showInformationMessage(l10n.t("This secret stays where it is."), {
        ...{ modal: true, detail: wordsFor(reason) },
      }),
    ),
    commands.registerCommand("tacit.moveAllInFile", () => moveAllInFile(moves, aftermath)),
  );
}

/**
 * So much of a document to either side of a secret tells whether the fix is offered, in UTF-16 units: the editor asks at every
 * move of the cursor. All of it is read when the fix is chosen.
 */
const enough = 50_000;

/** Reasons that a person can do something about, so that the menu has a word on them. */
const explained: ReadonlySet<Refusal> = new Set<Refusal>([
  ...(["client-bundle", "run-time-value", "bytes", "constant", "annotation"] as const),
  ...(["tagged-template", "no-interpolation", "startup-file", "config-only", "build-time"] as const),
  ...(["no-environment", "value-rewritten", "pure"] as const),
]);

/** A finding for which fixes are offered. */
interface Offered {
  readonly document: TextDocument;
  readonly finding: PlacedFinding;
  /** Where it can go, the best first: the workspace has chosen its stores. */
  readonly ways: readonly Way[];
}

type Way = readonly [to: Destination, offers: readonly Offer[]];

class Fixes implements CodeActionProvider<CodeAction> {
  readonly moves: Moves;

  constructor(
    readonly session: Session,
    readonly parts: StoreMoveParts,
    readonly next: Sequel,
  ) {
    this.moves = parts.moves;
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
  ): Promise<CodeAction[]> {
    if (isDotenvFile(baseName(document.uri))) return this.#inEnv(document, range);
    const findings = this.session.findings(document.uri).filter(({ more }) => more === undefined);
    if (findings.length === 0) return [];
    if (context.only !== undefined && fixAll.intersects(context.only)) return [this.#all(document, fixAll)];
    const here = findings.filter(({ range: at }) => at.intersection(range) !== undefined);
    if (here.length === 0) return [];
    const { version } = document;
    const { project } = await this.moves.projects.of(document.uri);
    // What was found stands elsewhere by now; the editor asks again.
    if (document.version !== version) return [];
    const { offers, Reader } = fixer();
    const reader = new Reader();
    const stores = this.parts.stores.of(document.uri);
    const fixes = here.flatMap((finding) => {
      const near = surroundings(document, finding, enough);
      const place = placeIn(project, document, near.text);
      const wanted = this.moves.wantedOf(near.finding);
      const toStores = stores.map(
        (store) => [store, offers(place, wanted, reader, keeperOf(store.config))] as const,
      );
      const variable = offers(place, wanted, reader);
      const ways = [...toStores, ...this.#homes(document).map((home) => [home, variable] as const)];
      const possible = ways.filter((way): way is Way => typeof way[1] !== "string");
      return possible.length === 0
        ? this.#explanation(variable as Refusal)
        : this.#offered({ document, finding, ways: possible }, context);
    });
    return findings.length > 1 && fixes.some((fix) => fix instanceof MoveAction)
      ? [...fixes, this.#all(document, CodeActionKind.QuickFix)]
      : fixes;
  }

  /** A value in a `.env` file can go to a store that the file itself can name it in. */
  #inEnv(document: TextDocument, range: Range): CodeAction[] {
    const stores = this.parts.stores.of(document.uri);
    const wanted = stores.length === 0 ? undefined : envEntryAt(document, range);
    if (wanted === undefined) return [];
    const place = placeIn(noProject, document, document.getText());
    return stores.flatMap((store) => {
      const possible = fixer().offers(place, wanted, undefined, keeperOf(store.config));
      return typeof possible === "string"
        ? []
        : possible.map((offer) => this.#moveOf(document, wanted, offer, store));
    });
  }

  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    if (!(action instanceof MoveAction)) return action;
    this.next.set(undefined);
    const selections = await action.find();
    const { destination } = action;
    if (destination !== ".env") {
      const store = destination === "encrypted file" ? undefined : destination;
      const move = new StoreMove(this.parts, store, selections);
      this.next.set(() => move.run());
      return action;
    }
    const prepared = await this.moves.prepare(selections);
    if (action.isStale) return action;
    const isAsked = action.kind?.contains(CodeActionKind.QuickFix) === true;
    this.next.set(() => after(prepared, selections, this.parts.aftermath, isAsked));
    if (prepared.tracked.length === 0 && prepared.done.length > 0) action.edit = prepared.edit;
    return action;
  }

  #offered(at: Offered, { diagnostics }: CodeActionContext): CodeAction[] {
    const { document, finding, ways } = at;
    const actions = ways.flatMap(([to, possible]) =>
      possible.map((offer) => this.#moveOf(document, this.moves.wantedOf(finding), offer, to)),
    );
    const fixed = diagnostics.filter(
      (diagnostic) => diagnostic.source === source && diagnostic.range.isEqual(finding.range),
    );
    for (const action of actions) action.diagnostics = fixed;
    if (actions[0] !== undefined) actions[0].isPreferred = true;
    return hasCopies(this.session, finding) ? [...actions, this.#everywhere(document, finding)] : actions;
  }

  /** Where a secret can go without a store. */
  #homes(document: TextDocument): readonly Destination[] {
    return this.#canBegin(document) ? [".env", "encrypted file"] : [".env"];
  }

  #moveOf(
    document: TextDocument,
    wanted: Wanted,
    { part, name }: Offer,
    destination: Destination,
  ): MoveAction {
    const select = async (): Promise<Selection[]> => [{ document, wanted: [{ ...wanted, part }] }];
    const title = titleOf(part, name, destination);
    const action = new MoveAction(title, CodeActionKind.QuickFix, document, select);
    action.destination = destination;
    return action;
  }

  /** Whether a workspace without stores can get its first one. */
  #canBegin({ uri }: TextDocument): boolean {
    const folder = workspace.getWorkspaceFolder(uri);
    return folder !== undefined && this.parts.stores.isPossible && this.parts.stores.in(folder).length === 0;
  }

  #everywhere(document: TextDocument, finding: PlacedFinding): MoveAction {
    const title = l10n.t("Move every copy of this secret in the workspace…");
    const value = document.getText(finding.range);
    return new MoveAction(title, CodeActionKind.QuickFix, document, () =>
      copiesOf(this.moves, finding, value),
    );
  }

  #all(document: TextDocument, kind: CodeActionKind): MoveAction {
    const title = l10n.t("Move all secrets in this file to .env");
    return new MoveAction(title, kind, document, async () => [allIn(this.moves, document)]);
  }

  #explanation(reason: Refusal): CodeAction[] {
    if (!explained.has(reason)) return [];
    const action = new CodeAction(l10n.t("Why Tacit cannot move this secret…"), CodeActionKind.QuickFix);
    action.command = { title: action.title, command: "tacit.explainRefusal", arguments: [reason] };
    return [action];
  }
}

function allIn(moves: Moves, document: TextDocument): Selection {
  const findings = moves.session.findings(document.uri).filter(({ more }) => more === undefined);
  return { document, wanted: findings.map((finding) => moves.wantedOf(finding)) };
}

/** Whether another finding may be the same secret, by its rule and length. */
function isLike({ rule, start, end }: PlacedFinding): (other: PlacedFinding) => boolean {
  return (other) =>
    other.more === undefined && other.rule === rule && other.end - other.start === end - start;
}

function hasCopies(session: Session, finding: PlacedFinding): boolean {
  let count = 0;
  for (const [, found] of session.filesWith(isLike(finding))) {
    count += found.length;
    if (count > 1) return true;
  }
  return false;
}

/** Those that are the same secret by their text, document by document. */
async function copiesOf(moves: Moves, finding: PlacedFinding, value: string): Promise<Selection[]> {
  const selections: Selection[] = [];
  for (const [uri, found] of moves.session.filesWith(isLike(finding))) {
    if (isDotenvFile(baseName(uri))) continue;
    const document = await workspace.openTextDocument(uri);
    const same = found.filter(({ range }) => document.getText(range) === value);
    if (same.length > 0) selections.push({ document, wanted: same.map((one) => moves.wantedOf(one)) });
  }
  return selections;
}

/** Moves all secrets of the active editor's file. */
async function moveAllInFile(moves: Moves, aftermath: Aftermath): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return;
  const selection = allIn(moves, document);
  if (selection.wanted.length === 0) {
    void window.showInformationMessage(l10n.t("Tacit knows of no secrets in this file."));
    return;
  }
  const { version } = document;
  const prepared = await moves.prepare([selection]);
  if (document.version !== version) {
    const words = l10n.t("{0} has changed meanwhile. Choose the fix again.", baseName(document.uri));
    void window.showWarningMessage(words);
    return;
  }
  const isMove = prepared.tracked.length === 0 && prepared.done.length > 0;
  if (!isMove || (await workspace.applyEdit(prepared.edit, { isRefactoring: true })))
    await after(prepared, [selection], aftermath, true);
}

/**
 * What comes behind a fix, applied or not.
 * @param isAsked Whether a person chose it, rather than a save.
 */
async function after(
  prepared: Prepared,
  selections: readonly Selection[],
  aftermath: Aftermath,
  isAsked: boolean,
): Promise<void> {
  const { tracked, done, stays } = prepared;
  if (tracked.length > 0 && isAsked) await aftermath.tracked(prepared, selections);
  else if (done.length > 0) await aftermath.moved(prepared, isAsked);
  else if (isAsked) aftermath.refused(stays.map(({ reason }) => reason));
}
