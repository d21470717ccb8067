import { type Disposable, type TextEditorDecorationType, window } from "vscode";
import { cssString } from "../masking/curtain";
import { maskFont } from "./maskLook";

/** The search view, quick search, the list of a peek and views of references. */
const lists = ".search-view, .quick-input-list, .zone-widget, .customview-tree";

/** How long the names in a file may change before its rows follow, in milliseconds. */
const patience = 300;

/**
 * Covers the rows of lists that show a line of a masked file: results of a search, references. Such a row is known by its
 * label for screen readers, which holds the line; how the rule gets into the page is told in `curtain.ts`.
 */
export class RowCover implements Disposable {
  readonly #leads = new Map<string, ReadonlySet<string>>();
  #type: TextEditorDecorationType | undefined;
  #drawn = "";
  #timer: NodeJS.Timeout | undefined;

  /** Rows with these texts are covered: what stands before the hidden values of a document. */
  set(document: string, leads: ReadonlySet<string>): void {
    const isNew = !this.#leads.has(document);
    this.#leads.set(document, leads);
    clearTimeout(this.#timer);
    if (isNew) this.#draw();
    else this.#timer = setTimeout(() => this.#draw(), patience);
  }

  /** Forgets a document that is closed. */
  delete(document: string): void {
    this.#leads.delete(document);
  }

  clear(): void {
    this.#leads.clear();
    this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#type?.dispose();
  }

  #draw(): void {
    const leads = [...new Set([...this.#leads.values()].flatMap((each) => [...each]))].sort();
    const labels = leads.map((lead) => `[aria-label*=${cssString(lead)}]`).join();
    if (labels === this.#drawn) return;
    this.#drawn = labels;
    const before = this.#type;
    const rows = `:is(${lists}) .monaco-list-row:is(${labels}) .monaco-tl-contents`;
    const textDecoration = `none; ${rows}:not(&) { font-family: ${maskFont}; }`;
    this.#type = labels === "" ? undefined : window.createTextEditorDecorationType({ textDecoration });
    before?.dispose();
  }
}
