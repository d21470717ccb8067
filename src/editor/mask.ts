import {
  commands,
  type DecorationOptions,
  Disposable,
  env,
  Hover,
  type LogOutputChannel,
  l10n,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { type Entry, parse } from "../dotenv/parse";
import { maskedFiles, matchesAny } from "./settings";

/** How long a revealed value stays readable, and a copied one in the clipboard, in milliseconds. */
const revealTime = 10_000;
const clipboardTime = 30_000;

/** The value itself takes no room, so that its length tells nothing; typing at its edges stays hidden. */
const hidden = { textDecoration: "none; font-size: 0", opacity: "0", rangeBehavior: 0 } as const;
const dots = { before: { contentText: "••••••••", textDecoration: "none; opacity: 0.7" } };

/** Hides the values of `.env` files in every visible editor, reveals one for a while, copies one unseen. */
export function registerMask(log: LogOutputChannel): Disposable {
  const mask = new Mask();
  const atCursor = (act: (document: TextDocument, entry: Entry) => void) => (): void => {
    const editor = window.activeTextEditor;
    const entry = editor && entryAt(editor.document, editor.selection.active);
    if (editor && entry) act(editor.document, entry);
    else void window.showInformationMessage(l10n.t("Put the cursor on a line with a variable first."));
  };
  return Disposable.from(
    mask,
    commands.registerCommand(
      "tacit.revealValue",
      atCursor((document, entry) => {
        mask.reveal(document, entry);
        log.info(`Revealed ${entry.name} for ${revealTime / 1000} s.`);
      }),
    ),
    commands.registerCommand(
      "tacit.copyValue",
      atCursor((_, entry) => {
        void copy(entry.value);
        log.info(`Copied the value of ${entry.name}; the clipboard is emptied in ${clipboardTime / 1000} s.`);
      }),
    ),
    languages.registerHoverProvider({ pattern: "**" }, { provideHover: hover }),
  );
}

class Mask implements Disposable {
  readonly #hidden = window.createTextEditorDecorationType(hidden);
  readonly #dotted = window.createTextEditorDecorationType({ ...hidden, ...dots });
  /** The one value that is readable now, by document and ordinal of its entry. */
  #revealed: { readonly key: string; readonly timer: NodeJS.Timeout } | undefined;
  /** Whether the values of documents are hidden, as far as it was asked under the settings of now. */
  #masked = new WeakMap<TextDocument, boolean>();
  /** The editors in which something was hidden last. */
  readonly #decorated = new WeakSet<TextEditor>();
  readonly #subscriptions = Disposable.from(
    this.#hidden,
    this.#dotted,
    window.onDidChangeVisibleTextEditors(() => this.#updateAll()),
    workspace.onDidChangeTextDocument(({ document }) => this.#updateAll(document)),
    window.onDidChangeActiveTextEditor(() => this.#conceal()),
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) this.#conceal();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("tacit.mask")) this.#ask();
    }),
    workspace.onDidChangeWorkspaceFolders(() => this.#ask()),
  );

  constructor() {
    this.#updateAll();
  }

  reveal(document: TextDocument, entry: Entry): void {
    clearTimeout(this.#revealed?.timer);
    const timer = setTimeout(() => this.#conceal(), revealTime);
    this.#revealed = { key: keyOf(document, entry), timer };
    this.#updateAll(document);
  }

  dispose(): void {
    clearTimeout(this.#revealed?.timer);
    this.#subscriptions.dispose();
  }

  #conceal(): void {
    if (this.#revealed === undefined) return;
    clearTimeout(this.#revealed.timer);
    this.#revealed = undefined;
    this.#updateAll();
  }

  /** Asks the settings anew. */
  #ask(): void {
    this.#masked = new WeakMap();
    this.#updateAll();
  }

  #updateAll(document?: TextDocument): void {
    for (const editor of window.visibleTextEditors) {
      if (document === undefined || editor.document === document) this.#update(editor);
    }
  }

  #update(editor: TextEditor): void {
    const masked = this.#isMasked(editor.document);
    if (!masked && !this.#decorated.delete(editor)) return;
    if (masked) this.#decorated.add(editor);
    const entries = masked ? parse(editor.document.getText()) : [];
    const concealed = entries.filter((entry) => this.#revealed?.key !== keyOf(editor.document, entry));
    const spans = concealed.map((entry) => rangeOf(editor.document, entry));
    editor.setDecorations(this.#dotted, spans.filter((range) => !range.isEmpty).map(toOption));
    editor.setDecorations(this.#hidden, spans.filter((range) => range.isEmpty).map(toOption));
  }

  #isMasked(document: TextDocument): boolean {
    const masked = this.#masked.get(document) ?? isMasked(document);
    this.#masked.set(document, masked);
    return masked;
  }
}

function toOption(range: Range): DecorationOptions {
  return { range };
}

function keyOf(document: TextDocument, entry: Entry): string {
  return `${document.uri}#${entry.name}@${document.positionAt(entry.nameSpan.start).line}`;
}

function rangeOf(document: TextDocument, { innerSpan }: Entry): Range {
  return new Range(document.positionAt(innerSpan.start), document.positionAt(innerSpan.end));
}

/** Whether the values of this document are hidden. */
function isMasked({ uri }: TextDocument): boolean {
  return matchesAny(uri, maskedFiles());
}

function entryAt(document: TextDocument, position: Position): Entry | undefined {
  if (!isMasked(document)) return undefined;
  const line = (offset: number): number => document.positionAt(offset).line;
  return parse(document.getText()).find(
    ({ nameSpan, valueSpan }) =>
      line(nameSpan.start) <= position.line && position.line <= line(valueSpan.end),
  );
}

/** Empties the clipboard after a while, if it still holds what was copied. */
async function copy(value: string): Promise<void> {
  await env.clipboard.writeText(value);
  setTimeout(async () => {
    if ((await env.clipboard.readText()) === value) await env.clipboard.writeText("");
  }, clipboardTime);
}

function hover(document: TextDocument, position: Position): Hover | undefined {
  const entry = entryAt(document, position);
  if (entry === undefined) return undefined;
  const text = new MarkdownString(
    l10n.t(
      "`{0}` is hidden. Put the cursor here and use *Tacit: Reveal Value* or *Tacit: Copy Value*.",
      entry.name,
    ),
  );
  return new Hover(text);
}
