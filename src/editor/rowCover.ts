import { type Disposable, type TextEditorDecorationType, window } from "vscode";
import { cssString } from "../masking/curtain";
import { maskFont } from "./maskLook";

/** The search view, quick search, the list of a peek and views of references. */
const lists = ".search-view, .quick-input-list, .zone-widget, .customview-tree";

/** The outline of JSON shows values beside the names; its rows do not tell of which document they are. */
const outlineValues = ".outline-element .label-description";

/** How long after a change of names, or of open files, the rows follow, in milliseconds. */
const patience = 300;

/**
 * Covers the rows of lists that show a line of a masked file: results of a search, references. Such a row is known by its
 * label for screen readers, which holds the line; a hover that comes up where such rows are is covered too. While such a
 * file is open, outlines show names alone. How the rule gets into the page is told in `curtain.ts`.
 */
export class RowCover implements Disposable {
  readonly #leads = new Map<string, ReadonlySet<string>>();
  #type: TextEditorDecorationType | undefined;
  #drawn = "";
  #timer: NodeJS.Timeout | undefined;
  #isComplete = true;

  /** Until all files that can be found are known, every line that a search has found is covered. */
  set isComplete(isComplete: boolean) {
    this.#isComplete = isComplete;
    this.#draw();
  }

  /** Rows with these texts are covered: what stands before the hidden values of a document. */
  set(document: string, leads: ReadonlySet<string>): void {
    const isNew = !this.#leads.has(document);
    this.#leads.set(document, leads);
    if (isNew) this.#draw();
    else this.#drawSoon();
  }

  /** The same for many at once, which are drawn when something else is. */
  add(all: Iterable<readonly [document: string, leads: ReadonlySet<string>]>): void {
    for (const [document, leads] of all) this.#leads.set(document, leads);
  }

  /** Forgets a document that is closed. */
  delete(document: string): void {
    if (this.#leads.delete(document)) this.#drawSoon();
  }

  clear(): void {
    this.#leads.clear();
    this.#draw();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#type?.dispose();
  }

  #drawSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), patience);
  }

  #draw(): void {
    const leads = [...new Set([...this.#leads.values()].flatMap((each) => [...each]))].sort();
    const known = leads.map((lead) => `[aria-label*=${cssString(lead)}]`);
    const labels = [...known, ...(this.#isComplete ? [] : [":has(.linematch, .referenceMatch)"])].join();
    if (labels === this.#drawn) return;
    this.#drawn = labels;
    const before = this.#type;
    const covered = [rowsOf(labels), hoversOf(labels), outlineValues].join();
    const textDecoration = `none; :is(${covered}):not(&) { font-family: ${maskFont}; }`;
    this.#type = labels === "" ? undefined : window.createTextEditorDecorationType({ textDecoration });
    before?.dispose();
  }
}

function rowsOf(labels: string): string {
  return `:is(${lists}) .monaco-list-row:is(${labels}) .monaco-tl-contents`;
}

/** Whatever hover there is while the mouse or the focus is in a list with such rows, or the mouse on the hover itself. */
function hoversOf(labels: string): string {
  const row = `.monaco-list-row:is(${labels})`;
  const beside = `:root:has(:is(${lists}):is(:hover, :focus-within) ${row}) .workbench-hover`;
  const below = `:root:has(:is(${lists}) ${row}) .workbench-hover:hover`;
  return `:is(${beside}, ${below}) .hover-contents, :is(${beside}, ${below}) .hover-contents *`;
}
