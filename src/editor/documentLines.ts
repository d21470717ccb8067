import { Range, type TextDocument, type TextDocumentContentChangeEvent } from "vscode";
import type { LinedText, Position } from "../util/lines";

/**
 * An open document as a text with lines. It is asked for the lines that are wanted, never for all of its text, which the
 * editor would have to put together anew after each keystroke.
 */
export class DocumentLines implements LinedText {
  /** Which words may stand in the document; only what is known. */
  readonly #words = new Map<string, boolean>();

  constructor(readonly document: TextDocument) {}

  at(offset: number): Position {
    const { line, character } = this.document.positionAt(offset);
    return { line, column: character };
  }

  line(number: number): string | undefined {
    return number >= 0 && number < this.document.lineCount ? this.document.lineAt(number).text : undefined;
  }

  slice(start: number, end: number): string {
    const { document } = this;
    return document.getText(new Range(document.positionAt(start), document.positionAt(end)));
  }

  mayHave(word: string): boolean {
    return this.#words.get(word) ?? this.look(word, this.document.getText());
  }

  /** Looks for a word in the document's text, so that later it need not be asked for. */
  look(word: string, text: string): boolean {
    const has = text.includes(word);
    this.#words.set(word, has);
    return has;
  }

  /** Hears of edits that the document has taken in. */
  change(edits: readonly TextDocumentContentChangeEvent[]): void {
    for (const [word, has] of this.#words) {
      if (!has && !(edits.length === 1 && this.#isWithout(word, edits[0]!))) this.#words.delete(word);
    }
  }

  /** Whether the lines that an edit has left do not have a word. */
  #isWithout(word: string, { range, text }: TextDocumentContentChangeEvent): boolean {
    const first = range.start.line;
    const last = first + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
    return !text.includes(word) && ![first, last].some((line) => this.line(line)?.includes(word));
  }
}
