import { Disposable, EventEmitter, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";
import type { MaskedValue, MaskFormat, Masking } from "../masking/format";
import { maskedValueAt } from "../masking/format";
import { formatOf } from "../masking/formats";
import { leadsOf } from "../masking/leads";
import { searchResults } from "../masking/searchResults";
import { Lines } from "../util/lines";
import { ClosedFiles } from "./closedFiles";
import { Curtain } from "./curtain";
import { coveredLanguage, MaskLook } from "./maskLook";
import { MaskPaint } from "./maskPaint";
import type { Reveals } from "./reveals";
import { RowCover } from "./rowCover";
import { type MaskSettings, maskSettings, matchesAny } from "./settings";

/** Uncovers everything. */
const unmasked: Pick<MaskFormat, "mask"> = {
  mask: ({ length }) => ({ values: [], readable: [{ start: 0, end: length }] }),
};

/** What of a document may be read, as it is now. */
interface Read {
  readonly version: number;
  readonly lines: Lines;
  readonly masking: Masking;
}

/** Who else hides values, and draws them. */
type OtherMasking = Pick<Mask, "maskingOf" | "onDidChange">;

/** Hides the values of masked files in every editor; what may be read is uncovered once it is known. */
export class Mask implements Disposable {
  #look = new MaskLook();
  #formats = new WeakMap<TextDocument, MaskFormat | "none">();
  #read = new WeakMap<TextDocument, Read>();
  #paints = new WeakMap<TextEditor, MaskPaint>();
  readonly #rows = new RowCover();
  readonly #closed = new ClosedFiles(this.#rows, (uri) => this.#formatOfFile(uri));
  readonly #curtain = new Curtain((document) => this.#formatFor(document) !== undefined);
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  #others: OtherMasking | undefined;
  #wasOn = false;

  /** Fires when values are hidden in other documents than before. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly reveals: Reveals) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#curtain,
      this.#rows,
      this.#closed,
      workspace.onDidOpenTextDocument((document) => {
        this.#curtain.open(document);
        this.#readOf(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === "untitled") this.#rows.delete(uri.toString());
      }),
      window.onDidChangeVisibleTextEditors(() => this.draw()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.#paints.get(textEditor)?.isLeft) this.#drawIn(textEditor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const editor of editorsOf(document)) {
          this.#paints.get(editor)?.edit(contentChanges);
          this.#drawIn(editor);
        }
      }),
      reveals.onDidChange(() => {
        if (this.#wasOn === this.#settings().isOn) this.draw();
        else this.#startOver();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("tacit.mask") || change.affectsConfiguration("editor.fontFamily"))
          this.#startOver();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
    );
    this.#hang();
    for (const document of workspace.textDocuments) this.#readOf(document);
    this.draw();
  }

  /** How a document's values are hidden; undefined when they are not. */
  formatOf(document: TextDocument): MaskFormat | undefined {
    const known = this.#formats.get(document) ?? this.#formatFor(document) ?? "none";
    this.#formats.set(document, known);
    return known === "none" ? undefined : known;
  }

  /** What of a document is hidden; undefined when nothing is masked in it. */
  maskingOf(document: TextDocument): Masking | undefined {
    return this.#readOf(document)?.masking ?? this.#others?.maskingOf(document);
  }

  /** A value as the program that reads the file sees it; elsewhere as it stands there. */
  decode(document: TextDocument, value: MaskedValue): string {
    const text = document.getText();
    return this.formatOf(document)?.decode(text, value) ?? text.slice(value.span.start, value.span.end);
  }

  /** The value at a place of a document, or the only one of its line; undefined where nothing is hidden. */
  valueAt(document: TextDocument, offset: number): MaskedValue | undefined {
    const masking = this.maskingOf(document);
    return masking && maskedValueAt(masking, offset);
  }

  /** From now on, answers for what is hidden in documents that are no masked files as well. */
  alsoAnswerFor(others: OtherMasking): Disposable {
    this.#others = others;
    return others.onDidChange(() => this.#changed.fire());
  }

  /** Draws every editor that can be seen. */
  draw(): void {
    for (const editor of window.visibleTextEditors) this.#drawIn(editor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#look.dispose();
  }

  /** Stream mode hides what is usually shown. */
  #settings(): MaskSettings {
    const settings = maskSettings();
    return { ...settings, isOn: settings.isOn || this.reveals.isStreaming };
  }

  #formatFor({ uri, languageId }: TextDocument): MaskFormat | undefined {
    if (languageId === "search-result") return searchResults((path) => this.#formatOfFile(Uri.file(path)));
    if (uri.scheme === "untitled" && languageId === coveredLanguage && this.#settings().isOn)
      return formatOf(".env");
    return this.#formatOfFile(uri);
  }

  #formatOfFile(uri: Uri): MaskFormat | undefined {
    const { isOn, globs } = this.#settings();
    if (!isOn || !matchesAny(uri, globs)) return undefined;
    return formatOf(uri.path) ?? formatOf(".env");
  }

  #hang(): void {
    const { isOn, globs } = this.#settings();
    this.#wasOn = isOn;
    this.#curtain.hang(isOn ? globs : []);
    this.#closed.watch(isOn ? globs : []);
  }

  /** Under other settings: the new look is there before the old one goes. */
  #startOver(): void {
    const before = this.#look;
    this.#look = new MaskLook();
    this.#formats = new WeakMap();
    this.#read = new WeakMap();
    this.#paints = new WeakMap();
    this.#rows.clear();
    this.#hang();
    this.draw();
    before.dispose();
    this.#changed.fire();
  }

  #drawIn(editor: TextEditor): void {
    const read = this.#readOf(editor.document);
    const paint =
      this.#paints.get(editor) ?? new MaskPaint(editor, this.#look, () => this.#drawAgain(editor));
    this.#paints.set(editor, paint);
    if (read === undefined) paint.clear();
    else paint.draw(read.lines, read.masking, (value) => this.reveals.isOpen(editor, value));
  }

  #drawAgain(editor: TextEditor): void {
    if (window.visibleTextEditors.includes(editor)) this.#drawIn(editor);
  }

  #readOf(document: TextDocument): Read | undefined {
    const format =
      this.formatOf(document) ?? (document.languageId === coveredLanguage ? unmasked : undefined);
    if (format === undefined) return undefined;
    const known = this.#read.get(document);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const read = { version: document.version, lines: new Lines(text), masking: format.mask(text) };
    this.#read.set(document, read);
    this.#rows.set(document.uri.toString(), leadsOf(read.lines, read.masking));
    return read;
  }
}

function editorsOf(document: TextDocument): TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}
