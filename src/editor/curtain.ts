import {
  type Disposable,
  env,
  type TextDocument,
  type TextEditorDecorationType,
  window,
  workspace,
} from "vscode";
import { type EditorSelector, editorSelectors } from "../masking/curtain";
import { editorOf } from "../masking/veil";
import { coveredLanguage, maskFont, usersFont } from "./maskLook";

/** They may show lines of masked files. */
const searchEditors = '[data-uri^="search-editor:"]';

/**
 * Covers all text of the editors that may show masked files, in the page itself, so that no editor of whatever kind (a peek, the
 * old side of a diff, a preview) is drawn before it is known what of it may be read. What a decoration uncovers has a font of its own.
 *
 * A decoration's declarations are written into a style sheet of the window; a rule nested in them
 * (https://www.w3.org/TR/css-nesting-1/) reaches beyond what the decoration is set on, and it is set on nothing.
 */
export class Curtain implements Disposable {
  #type: TextEditorDecorationType | undefined;
  #selectors: readonly EditorSelector[] = [];
  /** Documents that a selector takes in though they are not masked. */
  readonly #free = new Set<string>();

  /** @param isMasked Whether values of a document are hidden. */
  constructor(readonly isMasked: (document: TextDocument) => boolean) {}

  /** Covers editors of these globs from now on. */
  hang(globs: readonly string[]): void {
    this.#selectors = editorSelectors(globs);
    this.#free.clear();
    for (const document of workspace.textDocuments) this.#isFree(document);
    this.#draw();
  }

  /** Call for each document that is opened. */
  open(document: TextDocument): void {
    if (this.#isFree(document)) this.#draw();
  }

  dispose(): void {
    this.#type?.dispose();
  }

  /** Whether a document has to be let out that was not yet. */
  #isFree(document: TextDocument): boolean {
    const address = document.uri.toString();
    const isCovered = this.#selectors.some((selector) => selector.takesIn(address));
    if (!isCovered || this.#free.has(address) || this.isMasked(document)) return false;
    this.#free.add(address);
    return true;
  }

  /** The new one is there before the old one goes. */
  #draw(): void {
    const before = this.#type;
    const covers = this.#selectors.length > 0 ? this.#covers() : [];
    const rules = [...covers, lineNumbers(`[data-mode-id="${coveredLanguage}"]`)];
    this.#type = window.createTextEditorDecorationType({ textDecoration: `none; ${rules.join(" ")}` });
    before?.dispose();
  }

  #covers(): string[] {
    const isRemote = env.remoteName !== undefined;
    const free = [...this.#free].map((address) => editorOf(address, isRemote));
    const except = free.length > 0 ? `:not(${free.join()})` : "";
    const selectors = [searchEditors, ...this.#selectors.map(({ css }) => css)];
    const editors = `.monaco-editor:is(${selectors.join()})${except}`;
    return [
      `${editors} :is(.view-line, .sticky-line-content):not(&) { font-family: ${maskFont}; }`,
      `${editors} .minimap:not(&) { visibility: hidden; }`,
      // Screen readers are not given the line with the cursor, of which they would read the value aloud.
      `${editors} .native-edit-context:not(&) { content-visibility: hidden; }`,
    ];
  }
}

/** The manifest's font is that of the whole editor. */
function lineNumbers(editors: string): string {
  return `${editors} .line-numbers:not(&) { font-family: ${usersFont()}; }`;
}
