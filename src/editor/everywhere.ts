import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { Masking } from "../masking/format";
import type { Edit } from "../masking/sought";
import { EnvValues } from "./envValues";
import type { Mask } from "./mask";
import { coveredLanguage } from "./maskLook";
import { ReadDocument } from "./readDocument";
import type { Reveals } from "./reveals";
import type { Session } from "./session";
import { type MaskSettings, maskSettings } from "./settings";
import { Slices } from "./slices";
import { SpanPaint } from "./spanPaint";
import { Veil } from "./veil";

type Extent = MaskSettings["everywhere"];

/**
 * Hides values in all documents, while stream mode is on or the person has asked for it: secrets that Tacit finds, and what a
 * `.env` file of the workspace holds. Every editor is covered until its document has been read.
 */
export class Everywhere implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when values are hidden in other documents than before. */
  readonly onDidChange = this.#changed.event;
  #running: Running | undefined;
  #extent: Extent = "off";
  readonly #subscriptions: Disposable;

  constructor(
    readonly session: Session,
    readonly mask: Mask,
    readonly reveals: Reveals,
  ) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      reveals.onDidChange(() => this.#follow()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("tacit") || change.affectsConfiguration("editor.fontFamily"))
          this.refresh();
      }),
    );
    this.#follow();
  }

  /** What of a document is hidden that is no masked file; undefined when nothing is. */
  maskingOf(document: TextDocument): Masking | undefined {
    const masking = this.#running?.maskingOf(document);
    return masking && masking.values.length > 0 ? masking : undefined;
  }

  /** Begins anew, under other rules or settings. */
  refresh(): void {
    this.#run(this.#extentNow());
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#running?.dispose();
  }

  #follow(): void {
    const extent = this.#extentNow();
    if (extent === this.#extent) this.#running?.drawSoon();
    else this.#run(extent);
  }

  #extentNow(): Extent {
    return this.reveals.isStreaming ? "findingsAndEnv" : maskSettings().everywhere;
  }

  /** All is covered again before what was hidden is let go. */
  #run(extent: Extent): void {
    const before = this.#running;
    this.#extent = extent;
    this.#running =
      extent === "off"
        ? undefined
        : new Running(this, extent === "findingsAndEnv", () => this.#changed.fire());
    before?.dispose();
    this.#changed.fire();
  }
}

/** The collaborators of `Everywhere`. */
type Parts = Pick<Everywhere, "session" | "mask" | "reveals">;

/** As long as it lives, values are hidden in all documents. */
class Running implements Disposable {
  readonly #read = new Map<TextDocument, ReadDocument>();
  readonly #slices = new Slices();
  readonly #veil = new Veil();
  readonly #paint = new SpanPaint(() => this.drawSoon());
  readonly #painted = new WeakSet<TextEditor>();
  readonly #env: EnvValues | undefined;
  readonly #subscriptions: Disposable;
  #isDrawing = false;
  #isDisposed = false;
  /** The documents in which something was hidden when all was drawn last. */
  #hiding: readonly Uri[] = [];

  constructor(
    readonly parts: Parts,
    withEnv: boolean,
    readonly changed: () => void,
  ) {
    this.#veil.drawExcept([]);
    this.#env = withEnv ? new EnvValues() : undefined;
    this.#subscriptions = Disposable.from(
      ...(this.#env === undefined ? [] : [this.#env, this.#env.onDidChange(() => this.#seek())]),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidOpenNotebookDocument((notebook) => {
        for (const { document } of notebook.getCells()) this.#open(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const edits = contentChanges.map(editOf);
        this.#read.get(document)?.change(contentChanges, edits);
        for (const editor of window.visibleTextEditors) {
          if (editor.document === document) this.#paint.edit(editor, edits);
        }
        this.drawSoon();
      }),
      window.onDidChangeVisibleTextEditors(() => this.#draw()),
    );
    for (const document of workspace.textDocuments) this.#open(document);
    this.#draw();
  }

  maskingOf(document: TextDocument): Masking | undefined {
    return this.#read.get(document)?.masking();
  }

  /** Draws once the caller, and whoever else has something to tell, is done. */
  drawSoon(): void {
    if (this.#isDrawing || this.#isDisposed) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      if (this.#isDrawing) this.#draw();
    });
  }

  dispose(): void {
    this.#isDrawing = false;
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    for (const read of this.#read.values()) read.close();
    this.#slices.dispose();
    this.#veil.dispose();
    this.#paint.dispose();
  }

  #open(document: TextDocument): void {
    if (this.#read.has(document)) return;
    const { session } = this.parts;
    const read = new ReadDocument(document, session, this.#slices, () => this.drawSoon());
    this.#read.set(document, read);
    const sought = this.#sought();
    if (sought !== undefined) read.seek(sought);
  }

  #close(document: TextDocument): void {
    this.#read.get(document)?.close();
    if (this.#read.delete(document)) this.drawSoon();
  }

  #sought(): EnvValues["all"] {
    return this.#env === undefined ? [] : this.#env.all;
  }

  #seek(): void {
    const sought = this.#sought();
    if (sought === undefined) return;
    for (const read of this.#read.values()) read.seek(sought);
  }

  /** Values are hidden before the veil leaves their editors, which it does not while there are any. */
  #draw(): void {
    this.#isDrawing = false;
    const clean: TextEditor[] = [];
    for (const editor of window.visibleTextEditors) if (!this.#drawIn(editor)) clean.push(editor);
    this.#veil.drawExcept(this.#documents((count) => count === 0));
    for (const editor of clean) if (this.#painted.delete(editor)) this.#paint.clear(editor);
    const hiding = this.#documents((count) => count > 0);
    if (String(hiding) !== String(this.#hiding)) this.changed();
    this.#hiding = hiding;
  }

  /** The documents that have been read and hold such a number of values; those that `Mask` covers count as none. */
  #documents(holds: (count: number) => boolean): Uri[] {
    const counted = [...this.#read.keys()].filter((document) => {
      const count = this.#isMasked(document) ? 0 : this.maskingOf(document)?.values.length;
      return count !== undefined && holds(count);
    });
    return counted.map(({ uri }) => uri);
  }

  /** @returns Whether something of it is hidden. */
  #drawIn(editor: TextEditor): boolean {
    const { document } = editor;
    const masking = this.#isMasked(document) ? undefined : this.maskingOf(document);
    if (masking === undefined || masking.values.length === 0) return false;
    const hidden = masking.values.filter((value) => !this.parts.reveals.isOpen(editor, value));
    this.#paint.draw(
      editor,
      hidden.map(({ span }) => span),
    );
    this.#painted.add(editor);
    return true;
  }

  /** Whether `Mask` covers and uncovers it. */
  #isMasked(document: TextDocument): boolean {
    return document.languageId === coveredLanguage || this.parts.mask.formatOf(document) !== undefined;
  }
}

function editOf({ rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent): Edit {
  return { at: rangeOffset, removed: rangeLength, added: text.length };
}
