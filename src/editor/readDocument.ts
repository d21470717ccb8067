import { Position, Range, type TextDocument, type TextDocumentContentChangeEvent } from "vscode";
import type { Finding } from "../engine/finding";
import type { Masking } from "../masking/format";
import { type Edit, Hits, type Sought } from "../masking/sought";
import { hiding } from "../masking/spans";
import { LiveDocument } from "./liveDocument";
import type { Session } from "./session";
import type { Slices } from "./slices";

/** What is hidden in one open document: secrets that are found in it, and values that are sought. */
export class ReadDocument {
  readonly #live: LiveDocument;
  #hits: Hits | undefined;
  /** Undefined where it has to be put together anew. */
  #masking: Masking | undefined;
  #reading: { readonly hits: Hits; readonly work: Iterator<unknown> } | undefined;

  /** @param changed Hears when something else may be hidden, and when all has been read. */
  constructor(
    readonly document: TextDocument,
    readonly session: Session,
    readonly slices: Slices,
    readonly changed: () => void,
  ) {
    const { engine } = session;
    const tell = (): void => this.#tell();
    this.#live = new LiveDocument(document, engine, document.uri.path, slices, (_, found) => found, tell);
  }

  /** Undefined before all of the document has been read. */
  masking(): Masking | undefined {
    const found = this.#live.found;
    if (found === undefined || this.#hits === undefined) return undefined;
    this.#masking ??= this.#maskingOf(found, this.#hits);
    return this.#masking;
  }

  /** Hides these values from now on; until the document has been read, what was hidden before. */
  seek(sought: readonly Sought[]): void {
    this.slices.drop(this.#reading?.work);
    const hits = new Hits(sought);
    const work = this.#read(hits);
    this.#reading = { hits, work };
    this.slices.add(work);
  }

  /** Follows edits as the editor tells them; `edits` are the same ones. */
  change(changes: readonly TextDocumentContentChangeEvent[], edits: readonly Edit[]): void {
    this.#masking = undefined;
    this.#live.change(changes);
    this.#hits?.change(edits, (start, end) => this.#text(start, end));
    if (this.#reading !== undefined) this.seek(this.#reading.hits.sought);
    // Other line ends have moved everything.
    else if (changes.length === 0 && this.#hits !== undefined) this.seek(this.#hits.sought);
  }

  close(): void {
    this.#live.close();
    this.slices.drop(this.#reading?.work);
  }

  #tell(): void {
    this.#masking = undefined;
    this.changed();
  }

  #maskingOf(found: readonly Finding[], hits: Hits): Masking {
    const shown = found.filter((finding) => this.session.isShown(finding));
    const findings = shown.map(({ rule, start, end }) => ({
      name: this.session.ruleOf({ rule })?.title ?? rule,
      start,
      end,
    }));
    const { document } = this;
    return hiding([...findings, ...hits.all], document.offsetAt(new Position(document.lineCount, 0)));
  }

  *#read(hits: Hits): Generator<void> {
    yield* hits.read(this.document.getText());
    this.#hits = hits;
    this.#reading = undefined;
    this.#tell();
  }

  #text(start: number, end: number): string {
    const { document } = this;
    return document.getText(new Range(document.positionAt(start), document.positionAt(end)));
  }
}
