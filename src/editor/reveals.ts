import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import type { MaskedValue } from "../masking/format";
import { maskSettings } from "./settings";

/**
 * What is readable for a while: one value, or all of a file. It is hidden again when its time is over, when its editor or the
 * window loses the focus, and when stream mode begins.
 */
export class Reveals implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #open: Revealed | undefined;
  #isStreaming = false;
  #settings = maskSettings();
  readonly #subscriptions: Disposable;

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document !== this.#open?.document) this.conceal();
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) this.conceal();
      }),
      window.onDidChangeTextEditorSelection(() => {
        if (this.#settings.revealsAtCursor) this.#changed.fire();
        if (this.#open?.isWholeFile) this.#restart(this.#open);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#open?.document === document) this.#open.start = moved(this.#open.start, contentChanges);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration("tacit.mask")) return;
        this.#settings = maskSettings();
        this.#changed.fire();
      }),
    );
  }

  /** Shows one value for some seconds, and nothing else. */
  revealValue(document: TextDocument, { span }: MaskedValue): void {
    this.#show({ document, start: span.start, isWholeFile: false });
  }

  /** Shows all of a file until it loses the focus or nobody has moved in it for a while. */
  revealFile(document: TextDocument): void {
    this.#show({ document, start: 0, isWholeFile: true });
  }

  /** Hides everything again. */
  conceal(): void {
    if (this.#open === undefined) return;
    clearTimeout(this.#open.timer);
    this.#open = undefined;
    this.#changed.fire();
  }

  /** While a screen is shared nothing can be revealed. */
  set isStreaming(isStreaming: boolean) {
    if (this.#isStreaming === isStreaming) return;
    this.#isStreaming = isStreaming;
    this.conceal();
    this.#changed.fire();
  }

  get isStreaming(): boolean {
    return this.#isStreaming;
  }

  get isAnyOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Whether a value is readable in this editor now. */
  isOpen(editor: TextEditor, value: MaskedValue): boolean {
    if (value.isPlain && this.#settings.showsPlain) return true;
    if (this.#isStreaming) return false;
    const open = this.#open;
    if (open?.document === editor.document && (open.isWholeFile || open.start === value.span.start))
      return true;
    return this.#settings.revealsAtCursor && isCursorIn(editor, value);
  }

  dispose(): void {
    clearTimeout(this.#open?.timer);
    this.#subscriptions.dispose();
  }

  #show(what: Pick<Revealed, "document" | "start" | "isWholeFile">): void {
    clearTimeout(this.#open?.timer);
    this.#open = { ...what, timer: undefined };
    this.#restart(this.#open);
    this.#changed.fire();
  }

  #restart(open: Revealed): void {
    clearTimeout(open.timer);
    const { revealSeconds, idleSeconds } = this.#settings;
    open.timer = setTimeout(() => this.conceal(), 1000 * (open.isWholeFile ? idleSeconds : revealSeconds));
  }
}

interface Revealed {
  readonly document: TextDocument;
  readonly isWholeFile: boolean;
  /** Where the value begins, as long as the text before it changes. */
  start: number;
  timer: NodeJS.Timeout | undefined;
}

function moved(offset: number, changes: readonly TextDocumentContentChangeEvent[]): number {
  const before = changes.filter(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength < offset);
  return before.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, offset);
}

function isCursorIn({ document, selection }: TextEditor, { span }: MaskedValue): boolean {
  const cursor = document.offsetAt(selection.active);
  return window.state.focused && cursor >= span.start && cursor <= span.end;
}
