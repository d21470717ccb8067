import {
  commands,
  Disposable,
  Hover,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { isEncrypted } from "../dotenv/encrypted";
import { isDotenvFile } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import { keep } from "../stores/keep";
import type { Store } from "../stores/store";
import { offering } from "./disclose";
import { baseName, relativePath } from "./paths";
import type { StoredValues } from "./storedValues";
import { told } from "./told";
import { askForValue } from "./valueBox";
import type { WorkspaceStores } from "./workspaceStores";

const offers = [
  ["tacit.showDecrypted", "Show for Ten Seconds"],
  ["tacit.copyDecrypted", "Copy"],
  ["tacit.changeEncrypted", "Change…"],
] as const;

/** An encrypted value of a document, or the place of one. */
interface Encrypted {
  readonly document: TextDocument;
  readonly name: string;
  readonly range: Range;
}

/** Lets people see, copy and change single values of encrypted `.env` files, when they ask for it. */
export function registerEncryptedValues(stores: WorkspaceStores, values: StoredValues): Disposable {
  const act = (id: string, run: (found: Encrypted, store: Store) => Promise<void>): Disposable =>
    commands.registerCommand(id, async (uri?: string, name?: string) => {
      const found = asked(uri, name);
      const store = found && storeOf(stores, found.document);
      if (found === undefined || store === undefined) {
        void window.showInformationMessage(l10n.t("Put the cursor on a line with an encrypted value first."));
        return;
      }
      await told(async () => run(found, await store));
    });
  return Disposable.from(
    act("tacit.showDecrypted", ({ document, name, range }, store) =>
      values.show(store, name, { document, at: range.start }),
    ),
    act("tacit.copyDecrypted", ({ name }, store) => values.copy(store, name)),
    act("tacit.changeEncrypted", async ({ document, name }, store) => {
      await document.save();
      await changeSecret(store, name);
    }),
    languages.registerHoverProvider([{ pattern: "**/*env*" }], { provideHover: hover }),
  );
}

/** Takes a new value of a secret from a password box, and writes it if nobody else has meanwhile. */
export async function changeSecret(store: Store, name: string): Promise<void> {
  const held = await store.get(name);
  const next = await askForValue(l10n.t("New value of {0}", name), store.title);
  if (next === undefined) return;
  await keep(store, name, next, held === undefined ? "absent" : { version: held.version });
  window.setStatusBarMessage(l10n.t("Tacit: {0} is in {1}", name, store.title), 5000);
}

/** The store of an encrypted file, named in `.tacit/config.json` or not. */
function storeOf(stores: WorkspaceStores, document: TextDocument): Promise<Store> | undefined {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const file = folder && relativePath(folder.uri, document.uri);
  if (folder === undefined || file === undefined || !stores.isPossible) return undefined;
  return stores.open({ folder, config: { name: file, kind: "dotenvx", options: { file } } });
}

function asked(uri: string | undefined, name: string | undefined): Encrypted | undefined {
  const editor = window.activeTextEditor;
  const document =
    uri === undefined
      ? editor?.document
      : workspace.textDocuments.find((each) => each.uri.toString() === uri);
  if (document === undefined) return undefined;
  const all = encryptedIn(document);
  const line = editor?.selection.active.line;
  return all.find((each) => (name === undefined ? each.range.start.line === line : each.name === name));
}

function encryptedIn(document: TextDocument): readonly Encrypted[] {
  if (!isDotenvFile(baseName(document.uri))) return [];
  return parse(document.getText())
    .filter(({ value, commented }) => !commented && isEncrypted(value))
    .map(({ name, valueSpan }) => ({
      ...{ document, name },
      range: new Range(document.positionAt(valueSpan.start), document.positionAt(valueSpan.end)),
    }));
}

function hover(document: TextDocument, position: Position): Hover | undefined {
  const found = encryptedIn(document).find(({ range }) => range.start.line === position.line);
  if (found === undefined) return undefined;
  const text = offering(l10n.t("{0} is encrypted.", found.name), offers, [
    document.uri.toString(),
    found.name,
  ]);
  return new Hover(text, found.range);
}
