import { Disposable, Position, Range, type TextDocument, type TextEditor, window } from "vscode";
import type { Span } from "../masking/format";
import { type Edit, followed } from "../masking/sought";
import { between } from "../masking/spans";
import { caughtUp } from "./caughtUp";
import { collapsed, marks, uncovered, usersFont } from "./maskLook";

/**
 * Uncovers the text of an editor but for some stretches, which are marked. Unlike in masked files, what is typed into readable
 * text is readable at once: see `MaskPaint`.
 */
export class SpanPaint implements Disposable {
  readonly #font = usersFont();
  readonly #shown = window.createTextEditorDecorationType({ ...uncovered(this.#font), rangeBehavior: 0 });
  readonly #hidden = window.createTextEditorDecorationType({
    ...collapsed,
    before: { contentText: marks, textDecoration: `none; font-family: ${this.#font}; opacity: 0.7` },
  });

  /** What each editor shows as hidden, as long as it is known where the editor itself has moved it. */
  readonly #drawn = new WeakMap<TextEditor, readonly Span[]>();
  readonly #edits = new WeakMap<TextEditor, number>();

  /** @param redraw Is called when something has to be drawn again. */
  constructor(readonly redraw: () => void) {}

  /** Follows edits of an editor's text, which move what is drawn; draw afterwards. */
  edit(editor: TextEditor, edits: readonly Edit[]): void {
    this.#edits.set(editor, (this.#edits.get(editor) ?? 0) + 1);
    const drawn = followed(this.#drawn.get(editor) ?? [], edits);
    if (drawn === undefined) this.#drawn.delete(editor);
    else if (this.#drawn.has(editor)) this.#drawn.set(editor, drawn);
  }

  /** @param hidden In order and apart. */
  draw(editor: TextEditor, hidden: readonly Span[]): void {
    if (isSame(this.#drawn.get(editor), hidden)) return;
    this.#drawn.set(editor, hidden);
    const { document } = editor;
    const length = document.offsetAt(new Position(document.lineCount, 0));
    const ranges = (spans: readonly Span[]): Range[] => spans.map((span) => rangeOf(document, span));
    editor.setDecorations(this.#hidden, ranges(hidden));
    editor.setDecorations(this.#shown, ranges(between(hidden, length)));
    void this.#follow(editor);
  }

  /** What was drawn while the text was edited may be off. */
  async #follow(editor: TextEditor): Promise<void> {
    const edits = this.#edits.get(editor);
    await caughtUp();
    if (edits !== this.#edits.get(editor) && this.#drawn.delete(editor)) this.redraw();
  }

  clear(editor: TextEditor): void {
    if (!this.#drawn.delete(editor)) return;
    editor.setDecorations(this.#hidden, []);
    editor.setDecorations(this.#shown, []);
  }

  dispose(): void {
    Disposable.from(this.#shown, this.#hidden).dispose();
  }
}

function isSame(before: readonly Span[] | undefined, after: readonly Span[]): boolean {
  return (
    before?.length === after.length &&
    before.every(({ start, end }, index) => start === after[index]?.start && end === after[index].end)
  );
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
