import { Range, type TextDocument, type TextDocumentContentChangeEvent } from "vscode";
import type { Finding } from "../engine/finding";
import { type Change, LiveScan } from "../engine/live";
import { type LocatedFinding, locate, withOneMore } from "../engine/locate";
import type { Engine } from "../engine/scan";
import { blockMark } from "../suppress/surroundings";
import type { LinedText } from "../util/lines";
import { DocumentLines } from "./documentLines";
import type { Slices } from "./slices";

/** A finding and where the editor shows it. */
export interface PlacedFinding extends LocatedFinding {
  readonly range: Range;
}

/** An edit of more than this is read in slices, like a document that is opened, in UTF-16 units. */
const large = 50_000;
/** How long nothing is typed until findings are told that have only moved, in milliseconds. */
const pause = 300;

/** Which findings of a text people want to see. */
export type Shown = (text: LinedText, findings: readonly LocatedFinding[]) => readonly LocatedFinding[];

/**
 * What is found in an open document. A keystroke costs what is around it: the document's text is asked for when it is opened,
 * and findings are placed when somebody wants them.
 */
export class LiveDocument {
  readonly #lines: DocumentLines;
  #scan: LiveScan;
  /** Edits of the text that is being read; undefined before it is asked for. */
  #waiting: TextDocumentContentChangeEvent[] | undefined;
  #placed: readonly PlacedFinding[] | undefined;
  #opening: Iterator<unknown> | undefined;
  #settling: Iterator<unknown> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #eol;

  /**
   * @param path Of the file for fingerprints.
   * @param changed Hears when the findings may have become others; what has only moved is not told.
   */
  constructor(
    readonly document: TextDocument,
    readonly engine: Engine,
    readonly path: string,
    readonly slices: Slices,
    readonly shown: Shown,
    readonly changed: () => void,
  ) {
    this.#lines = new DocumentLines(document);
    this.#eol = document.eol;
    this.#scan = this.#opened();
  }

  /** In the order of the text; none before the document is read. */
  get findings(): readonly PlacedFinding[] {
    this.#placed ??= this.#opening === undefined ? this.#place() : [];
    return this.#placed;
  }

  /** All that is found, however many and however sure; undefined before the document is read. */
  get found(): readonly Finding[] | undefined {
    return this.#opening === undefined ? this.#scan.findings() : undefined;
  }

  /** What is shown is asked for anew. */
  refresh(): void {
    this.#placed = undefined;
    this.changed();
  }

  /** Takes edits in, in the order in which the editor tells them: each with offsets of the text after those before it. */
  change(edits: readonly TextDocumentContentChangeEvent[]): void {
    this.#placed = undefined;
    this.#lines.change(edits);
    const size = edits.reduce((sum, { text }) => sum + text.length, 0);
    if (size > large || this.document.eol !== this.#eol) this.#scan = this.#opened();
    else if (this.#opening !== undefined) this.#waiting?.push(...edits);
    else this.#take(edits);
  }

  #take(edits: readonly TextDocumentContentChangeEvent[]): void {
    let touched = false;
    for (const edit of edits) touched = this.#scan.change(changeOf(edit)) || touched;
    if (this.#scan.isStale) this.#settle();
    else if (touched) this.changed();
    else if (!this.#scan.isEmpty) this.#tellSoon();
  }

  /** The editor moves squiggles along with the text by itself; who lists findings with their lines hears of it a little later. */
  #tellSoon(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.changed(), pause);
  }

  /** Drops what is not done. */
  close(): void {
    this.slices.drop(this.#opening);
    this.slices.drop(this.#settling);
    this.#settling = undefined;
    clearTimeout(this.#telling);
  }

  #opened(): LiveScan {
    this.close();
    this.#eol = this.document.eol;
    this.#waiting = undefined;
    const scan = new LiveScan(this.engine, this.document.uri.path);
    this.#opening = this.#open(scan);
    this.slices.add(this.#opening);
    return scan;
  }

  *#open(scan: LiveScan): Generator<void> {
    const text = this.document.getText();
    this.#waiting = [];
    this.#lines.look(blockMark, text);
    yield* scan.open(text);
    for (const edit of this.#waiting) {
      scan.change(changeOf(edit));
      yield;
    }
    this.#opening = undefined;
    if (scan.isStale) this.#settle();
    else this.refresh();
  }

  #settle(): void {
    if (this.#settling !== undefined) return;
    this.#settling = this.#settled();
    this.slices.add(this.#settling);
  }

  *#settled(): Generator<void> {
    yield;
    this.#settling = undefined;
    this.#scan.settle();
    this.refresh();
  }

  #place(): readonly PlacedFinding[] {
    const findings = this.#scan.findings();
    if (findings.length === 0) return [];
    return withOneMore(this.shown(this.#lines, locate(this.#lines, findings, this.path))).map(placed);
  }
}

function changeOf({ rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent): Change {
  return { at: rangeOffset, removed: rangeLength, added: text };
}

/** A finding with its place in the editor. */
export function placed(finding: LocatedFinding): PlacedFinding {
  const { startLine, startColumn, endLine, endColumn } = finding;
  return { ...finding, range: new Range(startLine, startColumn, endLine, endColumn) };
}
