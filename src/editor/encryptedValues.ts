import {
  commands,
  Disposable,
  Hover,
  type LogOutputChannel,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import { isEncrypted } from "../dotenv/encrypted";
import { isDotenvFile } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import { keep } from "../stores/keep";
import type { Store } from "../stores/store";
import { isStoreError } from "../stores/storeError";
import { copyForAWhile, mayReveal, offering } from "./disclose";
import { uncovered, usersFont } from "./maskLook";
import { baseName, relativePath } from "./paths";
import type { Reveals } from "./reveals";
import { maskSettings } from "./settings";
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
export function registerEncryptedValues(
  stores: WorkspaceStores,
  reveals: Reveals,
  log: LogOutputChannel,
): Disposable {
  const shown = new Shown(reveals);
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
    shown,
    act("tacit.showDecrypted", async (found, store) => {
      if (!(await mayReveal(reveals, found.name))) return;
      shown.show(found, await readValue(store, found.name));
      log.info(`Showed ${found.name} of ${store.title}.`);
    }),
    act("tacit.copyDecrypted", async ({ name }, store) => {
      await copyForAWhile(await readValue(store, name));
      log.info(`Copied ${name} of ${store.title}.`);
    }),
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

/** Does something with a store, and tells the person what went wrong. */
export async function told(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const words = isStoreError(error) ? error.message : l10n.t("That could not be done.");
    void window.showErrorMessage(words);
  }
}

async function readValue(store: Store, name: string): Promise<string> {
  return (await store.get(name))?.value ?? "";
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

/** One value that stands beside its line for some seconds; it is gone as soon as others are hidden again. */
class Shown implements Disposable {
  readonly #type = window.createTextEditorDecorationType({});
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly reveals: Reveals) {
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.hide()),
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) this.hide();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#editor?.document) this.hide();
      }),
      reveals.onDidChange(() => {
        if (reveals.isStreaming) this.hide();
      }),
    );
  }

  show({ document, range }: Encrypted, value: string): void {
    this.hide();
    this.#editor = window.visibleTextEditors.find((editor) => editor.document === document);
    const before = {
      contentText: `${value.replaceAll("\n", "⏎")} `,
      color: new ThemeColor("editorCodeLens.foreground"),
      textDecoration: uncovered(usersFont()).textDecoration,
    };
    this.#editor?.setDecorations(this.#type, [
      { range: new Range(range.start, range.start), renderOptions: { before } },
    ]);
    this.#timer = setTimeout(() => this.hide(), 1000 * maskSettings().revealSeconds);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#editor?.setDecorations(this.#type, []);
    this.#editor = undefined;
  }

  dispose(): void {
    this.hide();
    this.#type.dispose();
    this.#subscriptions.dispose();
  }
}
