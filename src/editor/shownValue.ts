import {
  Disposable,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import { uncovered, usersFont } from "./maskLook";
import type { Reveals } from "./reveals";
import { maskSettings } from "./settings";

/** One value that stands beside its line for some seconds; it is gone as soon as others are hidden again. */
export class ShownValue implements Disposable {
  readonly #type = window.createTextEditorDecorationType({});
  readonly #subscriptions: Disposable;
  #editor: TextEditor | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param reveals With stream mode on nothing stays shown. */
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

  /** Shows a value in front of a place of a document that is in sight. */
  show(document: TextDocument, at: Position, value: string): void {
    this.hide();
    this.#editor = window.visibleTextEditors.find((editor) => editor.document === document);
    const before = {
      contentText: `${value.replaceAll("\n", "⏎")} `,
      color: new ThemeColor("editorCodeLens.foreground"),
      textDecoration: uncovered(usersFont()).textDecoration,
    };
    this.#editor?.setDecorations(this.#type, [{ range: new Range(at, at), renderOptions: { before } }]);
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
