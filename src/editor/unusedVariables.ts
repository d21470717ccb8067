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
  Uri,
  window,
  workspace,
} from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import { type Entry, parse } from "../dotenv/parse";
import { walk } from "../git/walk";
import { Unused } from "../references/unused";
import { baseName, fileTree } from "./paths";
import { Rests } from "./rests";
import { source } from "./words";

/** A file is looked at when it has been in sight for so long, in milliseconds. */
const patience = 2000;
/** A workspace with more than this is not searched, and nothing is said of it. */
const most = { files: 20_000, bytes: 100_000_000 } as const;

/** What never reads a variable. */
const data = /\.(?:csv|svg|png|jpe?g|gif|ico|webp|pdf|zip|gz|woff2?|ttf|mp[34]|mov|wasm|jar)$/i;

/**
 * Fades variables of dotenv files, encrypted ones as well, that nothing else in the workspace mentions: when such a file comes into
 * sight or is saved, where the person wants it.
 */
export function registerUnusedVariables(): Disposable {
  const found = languages.createDiagnosticCollection("tacit unused");
  const rests = new Rests(patience, (document) => look(document, found));
  const all = (): void => {
    for (const { document } of window.visibleTextEditors) if (isLookedAt(document)) rests.lookSoon(document);
  };
  all();
  return Disposable.from(
    found,
    rests,
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

/** Fades what is unused in a document, unless that is another one by then. */
async function look(document: TextDocument, found: DiagnosticCollection): Promise<void> {
  const { version } = document;
  const set = parse(document.getText()).filter(({ commented }) => !commented);
  const unused = new Set(await unusedOf(set.map(({ name }) => name)));
  if (document.version !== version || document.isClosed) return;
  found.set(
    document.uri,
    set.filter(({ name }) => unused.has(name)).map((one) => unusedAt(document, one)),
  );
}

function isLookedAt({ uri }: TextDocument): boolean {
  const name = baseName(uri);
  return (
    workspace.getConfiguration("tacit", uri).get("references.unused", false) &&
    workspace.getWorkspaceFolder(uri) !== undefined &&
    isDotenvFile(name) &&
    !isExample(name) &&
    !/^\.env(?:rc|\.keys)/.test(name)
  );
}

/** The names that nothing in the workspace mentions; empty when not all of it could be searched. */
async function unusedOf(names: readonly string[]): Promise<readonly string[]> {
  const unused = new Unused(names);
  const left = { ...most };
  let isWhole = true;
  const onSkip = (): void => {
    isWhole = false;
  };
  for (const { uri } of workspace.workspaceFolders ?? []) {
    for await (const paths of walk(fileTree(uri), { keeps: () => true, onSkip })) {
      for (const path of paths) {
        if (!isWhole || unused.names.length === 0 || left.files-- === 0 || left.bytes < 0) return [];
        if (!data.test(path) && !path.startsWith(".tacit/")) left.bytes -= await see(unused, uri, path);
      }
    }
  }
  return isWhole ? unused.names : [];
}

/** @returns How much was read, in bytes. */
async function see(unused: Unused, root: Uri, path: string): Promise<number> {
  const file = Uri.joinPath(root, path);
  const { size } = await workspace.fs.stat(file);
  if (size > most.bytes) return Number.POSITIVE_INFINITY;
  const bytes = await workspace.fs.readFile(file);
  if (bytes.subarray(0, 8000).includes(0)) return size;
  const text = new TextDecoder().decode(bytes);
  const name = baseName(file);
  if (isDotenvFile(name) && !name.startsWith(".envrc")) unused.seeDotenv(text);
  else unused.see(text, path);
  return size;
}

function unusedAt(document: TextDocument, { name, nameSpan }: Entry): Diagnostic {
  const range = new Range(document.positionAt(nameSpan.start), document.positionAt(nameSpan.end));
  const words = l10n.t("Nothing else in this workspace mentions {0}.", name);
  const diagnostic = new Diagnostic(range, words, DiagnosticSeverity.Information);
  diagnostic.source = source;
  diagnostic.code = "unused-variable";
  diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
