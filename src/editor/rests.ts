import type { Disposable, TextDocument } from "vscode";

/** Looks at documents once they have come to rest. */
export class Rests implements Disposable {
  readonly #timers = new Map<TextDocument, NodeJS.Timeout>();

  /**
   * @param patience How long nothing may have been said of a document, in milliseconds.
   * @param look Does not come to documents that were closed meanwhile.
   */
  constructor(
    readonly patience: number,
    readonly look: (document: TextDocument) => Promise<void>,
  ) {}

  /** Looks at a document when it has not been spoken of for a while. */
  lookSoon(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    const look = (): void => {
      this.#timers.delete(document);
      if (!document.isClosed) void this.look(document);
    };
    this.#timers.set(document, setTimeout(look, this.patience));
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
