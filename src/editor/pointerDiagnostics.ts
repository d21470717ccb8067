import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { type Pointer, pointersIn } from "../references/pointers";
import { labelOf } from "../stores/label";
import { aimsOf } from "./pointerReads";
import type { StoreListings } from "./storeListings";
import { source } from "./words";
import type { WorkspaceStores } from "./workspaceStores";

/** Longer documents are not looked at. */
const mostUnits = 500_000;

interface Parts {
  readonly stores: WorkspaceStores;
  readonly listings: StoreListings;
}

/**
 * Warns where a text names a secret that its store does not hold: in the editors that are in sight, when they come into sight or
 * are saved, and only of stores whose names somebody has asked for.
 */
export function registerPointerDiagnostics(parts: Parts): Disposable {
  const warnings = languages.createDiagnosticCollection("tacit references");
  const all = (): void => {
    for (const { document } of window.visibleTextEditors) look(document, parts, warnings);
  };
  return Disposable.from(
    warnings,
    parts.stores.onDidChange(all),
    parts.listings.onDidChange(all),
    window.onDidChangeVisibleTextEditors(all),
    workspace.onDidSaveTextDocument((document) => look(document, parts, warnings)),
    workspace.onDidCloseTextDocument(({ uri }) => warnings.delete(uri)),
  );
}

function look(document: TextDocument, parts: Parts, warnings: DiagnosticCollection): void {
  const isAnyKnown = parts.stores.of(document.uri).some((store) => parts.listings.of(store) !== undefined);
  const text = isAnyKnown ? document.getText() : "";
  const pointers = text.length > mostUnits ? [] : pointersIn(text);
  warnings.set(
    document.uri,
    pointers.flatMap((pointer) => warningsOf(pointer, document, parts)),
  );
}

function warningsOf(pointer: Pointer, document: TextDocument, { stores, listings }: Parts): Diagnostic[] {
  const aims = aimsOf(pointer, document.uri, stores);
  const answers = aims.map(({ store, isMeant }) => listings.of(store)?.some(({ name }) => isMeant(name)));
  if (answers.length === 0 || answers.some((isThere) => isThere !== false)) return [];
  const range = new Range(document.positionAt(pointer.start), document.positionAt(pointer.end));
  const labels = aims.map(({ store }) => labelOf(store.config)).join(", ");
  const words = l10n.t("{0} is not in {1}.", pointer.secrets[0]!, labels);
  const warning = new Diagnostic(range, words, DiagnosticSeverity.Warning);
  warning.source = source;
  warning.code = "missing-secret";
  return [warning];
}
