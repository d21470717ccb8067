import { Disposable, Position, Range, type TextDocument, type TextEditor, window } from "vscode";
import type { Span } from "../masking/format";
import { type Edit, followed } from "../masking/sought";
import { between } from "../masking/spans";
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

  /** Follows edits of an editor's text, which move what is drawn; draw afterwards. */
  edit(editor: TextEditor, edits: readonly Edit[]): void {
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
