import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  DiagnosticTag,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import { hasSops, sopsNames } from "../references/sopsNames";
import { configFile, storeSpan } from "../stores/config";
import { labelOf } from "../stores/label";
import { variableOf } from "../stores/variables";
import { baseName, relativePath } from "./paths";
import { Rests } from "./rests";
import { searchUnused } from "./searchUnused";
import type { StoreListings } from "./storeListings";
import { source } from "./words";
import type { WorkspaceStores } from "./workspaceStores";

/** A file is looked at when it has been in sight for so long, in milliseconds. */
const patience = 2000;

interface Parts {
  readonly stores: WorkspaceStores;
  readonly listings: StoreListings;
}

/** Variables that stand at one place: a file sets one of them there, or a secret manager that is named there holds them. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** Of the secret manager. */
  readonly label?: string;
}

/**
 * Tells of variables that nothing else in the workspace mentions: fades them in dotenv files and in files of SOPS, encrypted ones as
 * well, and names those of a secret manager where `.tacit/config.json` names it, if it has been asked for its names lately. All
 * of it when such a file comes into sight or is saved, where the person wants it.
 */
export function registerUnusedVariables(parts: Parts): Disposable {
  const found = languages.createDiagnosticCollection("tacit unused");
  const rests = new Rests(patience, (document) => look(document, placesIn(document, parts), found));
  const all = (): void => {
    for (const { document } of window.visibleTextEditors) if (isLookedAt(document)) rests.lookSoon(document);
  };
  all();
  return Disposable.from(
    found,
    rests,
    parts.listings.onDidChange(all),
    window.onDidChangeVisibleTextEditors(all),
    workspace.onDidSaveTextDocument(all),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration("tacit.references.unused")) return;
      found.clear();
      all();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri)),
  );
}

/** Tells what is unused in a document, unless that is another one by then. */
async function look(
  document: TextDocument,
  places: readonly Place[],
  found: DiagnosticCollection,
): Promise<void> {
  const { version } = document;
  const sought = new Map(places.flatMap(({ names }) => names.map((name) => [name, variableOf(name)])));
  const unused = new Set(sought.size === 0 ? [] : await searchUnused([...sought.values()]));
  if (document.version !== version || document.isClosed) return;
  const isUnused = (name: string): boolean => unused.has(sought.get(name)!);
  const left = places.map((place) => ({ ...place, names: place.names.filter(isUnused) }));
  found.set(
    document.uri,
    left.filter(({ names }) => names.length > 0).map((place) => unusedAt(document, place)),
  );
}

function isLookedAt(document: TextDocument): boolean {
  const { uri } = document;
  const isWanted = workspace.getConfiguration("tacit", uri).get("references.unused", false);
  if (!isWanted || workspace.getWorkspaceFolder(uri) === undefined) return false;
  if (isDotenvFile(baseName(uri)))
    return !isExample(baseName(uri)) && !/^\.env(?:rc|\.keys)/.test(baseName(uri));
  return isConfig(document) || (/\.(?:ya?ml|json)$/i.test(uri.path) && hasSops(document.getText()));
}

function placesIn(document: TextDocument, parts: Parts): readonly Place[] {
  if (isConfig(document)) return managersIn(document, parts);
  const text = document.getText();
  if (!isDotenvFile(baseName(document.uri)))
    return sopsNames(text).map(({ name, ...span }) => ({ ...span, names: [name] }));
  return parse(text)
    .filter(({ commented, name }) => !commented && !name.startsWith("sops_"))
    .map(({ name, nameSpan: { start, end } }) => ({ start, end, names: [name] }));
}

function isConfig({ uri }: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && relativePath(folder.uri, uri) === configFile;
}

/** The secret managers whose names are known, with those that can be a variable. */
function managersIn(document: TextDocument, { stores, listings }: Parts): readonly Place[] {
  const folder = workspace.getWorkspaceFolder(document.uri)!;
  const text = document.getText();
  return stores.in(folder).flatMap((config): Place[] => {
    const listed = config.options.file === undefined ? listings.of({ config, folder }) : undefined;
    const span = listed && storeSpan(text, config.name);
    if (listed === undefined || span === undefined) return [];
    const names = listed.map(({ name }) => name).filter((name) => /^[\w-]+$/.test(name));
    return [{ ...span, names, label: labelOf(config) }];
  });
}

function unusedAt(document: TextDocument, { start, end, names, label }: Place): Diagnostic {
  const range = new Range(document.positionAt(start), document.positionAt(end));
  const words =
    label === undefined
      ? l10n.t("Nothing else in this workspace mentions {0}.", names.join(", "))
      : l10n.t("Nothing in this workspace mentions what {0} holds as {1}.", label, names.join(", "));
  const diagnostic = new Diagnostic(range, words, DiagnosticSeverity.Information);
  diagnostic.source = source;
  diagnostic.code = "unused-variable";
  if (label === undefined) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
