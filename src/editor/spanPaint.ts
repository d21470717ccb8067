import { Disposable, Position, Range, type TextDocument, type TextEditor, window } from "vscode";
import type { Span } from "../masking/format";
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

  /** @param hidden In order and apart. */
  draw(editor: TextEditor, hidden: readonly Span[]): void {
    const { document } = editor;
    const length = document.offsetAt(new Position(document.lineCount, 0));
    const ranges = (spans: readonly Span[]): Range[] => spans.map((span) => rangeOf(document, span));
    editor.setDecorations(this.#hidden, ranges(hidden));
    editor.setDecorations(this.#shown, ranges(between(hidden, length)));
  }

  clear(editor: TextEditor): void {
    editor.setDecorations(this.#hidden, []);
    editor.setDecorations(this.#shown, []);
  }

  dispose(): void {
    Disposable.from(this.#shown, this.#hidden).dispose();
  }
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
