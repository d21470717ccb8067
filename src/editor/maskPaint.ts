import { Range, type TextDocumentContentChangeEvent, type TextEditor } from "vscode";
import type { MaskedValue, Masking, Span } from "../masking/format";
import { type Drawn, type Pieces, Tiles } from "../masking/tiles";
import type { Lines } from "../util/lines";
import { caughtUp } from "./caughtUp";
import type { MaskLook } from "./maskLook";

/** Which values are readable now. */
export type IsOpen = (value: MaskedValue) => boolean;

/** First and last line. */
type LineRange = readonly [number, number];

/** Lines beyond the visible ones in which every character is uncovered by itself, and how many of them may be used up. */
const margin = 60;
const slack = 40;

/** Draws the masking of a document in one editor, tile by tile. */
export class MaskPaint {
  readonly #tiles = new Tiles();
  #isLaidOut = false;
  #isClean = true;
  #near: readonly LineRange[] = [];
  #edits = 0;

  /** @param redraw Is called when something has to be drawn again. */
  constructor(
    readonly editor: TextEditor,
    readonly look: MaskLook,
    readonly redraw: () => void,
  ) {}

  /** Follows what was changed in the text; draw afterwards. */
  edit(changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#edits++;
    const upwards = [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset);
    this.#isLaidOut &&= upwards.every(({ range, text }) =>
      this.#tiles.edit(range.start.line, range.end.line - range.start.line, lineBreaks(text)),
    );
  }

  /** Whether the editor has been scrolled to lines that are drawn in whole pieces. */
  get isLeft(): boolean {
    return visibleLines(this.editor, margin - slack).some(
      ([first, last]) => !this.#near.some(([from, to]) => from <= first && last <= to),
    );
  }

  /** Draws what has changed. */
  draw(lines: Lines, masking: Masking, isOpen: IsOpen): void {
    if (!this.#isLaidOut) this.#layOut(this.editor.document.lineCount);
    const starts = this.#tiles.starts();
    this.#near = visibleLines(this.editor, margin);
    const pieces = new LinePieces(lines, starts, this.#near);
    for (const span of masking.readable) pieces.show(span);
    for (const value of masking.values) {
      if (isOpen(value)) pieces.reveal(value.span);
      else pieces.hide(value);
    }
    const changed = [...pieces.drawn.entries()].filter(([index, drawn]) => this.#tiles.draw(index, drawn));
    for (const [index, drawn] of changed) this.#set(index, starts[index]!, drawn);
    this.editor.setDecorations(this.look.revealed(), pieces.revealed);
    this.#isClean = false;
    if (changed.length > 0) void this.#follow(changed.map(([index]) => index));
  }

  /** What was drawn while the text was edited may be off. */
  async #follow(tiles: readonly number[]): Promise<void> {
    const edits = this.#edits;
    await caughtUp();
    if (edits === this.#edits || this.#isClean) return;
    for (const index of tiles) this.#tiles.forget(index);
    this.redraw();
  }

  /** Takes everything off that was drawn. */
  clear(): void {
    if (this.#isClean) return;
    this.#isClean = true;
    this.#isLaidOut = false;
    this.editor.setDecorations(this.look.revealed(), []);
    for (const { shown, marked, hidden } of this.look.tiles) {
      for (const type of [shown, marked, hidden]) this.editor.setDecorations(type, []);
    }
  }

  #layOut(lineCount: number): void {
    const before = this.#tiles.length;
    this.#tiles.layOut(lineCount);
    this.#isLaidOut = true;
    for (let index = this.#tiles.length; index < before; index++) this.#set(index, 0, nothing);
  }

  #set(index: number, start: number, drawn: Drawn): void {
    const { shown, marked, hidden } = this.look.tile(index);
    this.editor.setDecorations(shown, rangesOf(drawn.shown, start));
    this.editor.setDecorations(marked, rangesOf(drawn.marked, start));
    this.editor.setDecorations(hidden, rangesOf(drawn.hidden, start));
  }
}

/** The lines that can be seen, and as many around them. */
function visibleLines({ visibleRanges }: TextEditor, around: number): LineRange[] {
  return visibleRanges.map(({ start, end }) => [start.line - around, end.line + around]);
}

const nothing: Drawn = { shown: [], marked: [], hidden: [] };

function rangesOf(pieces: Pieces, start: number): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 2 < pieces.length; at += 3) {
    const line = start + pieces[at]!;
    ranges.push(new Range(line, pieces[at + 1]!, line, pieces[at + 2]!));
  }
  return ranges;
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

/** Cuts spans of a document into pieces of lines, by tiles. */
class LinePieces {
  readonly drawn: readonly Record<keyof Drawn, number[]>[];
  readonly revealed: Range[] = [];

  /** @param starts The first line of each tile. */
  constructor(
    readonly lines: Lines,
    readonly starts: readonly number[],
    readonly near: readonly LineRange[],
  ) {
    this.drawn = starts.map(() => ({ shown: [], marked: [], hidden: [] }));
  }

  /**
   * What is typed between two characters must stay covered until it has been read, so near the lines that can be seen each
   * character is uncovered by itself.
   */
  show(span: Span): void {
    this.#cut(span, (line, from, to) => {
      const isNear = this.near.some(([first, last]) => line >= first && line <= last);
      if (isNear) for (let at = from; at < to; at++) this.#add("shown", line, at, at + 1);
      else this.#add("shown", line, from, to);
    });
  }

  reveal(span: Span): void {
    this.#cut(span, (line, from, to) => this.revealed.push(new Range(line, from, line, to)));
  }

  /** Marks stand once for what is hidden between readable parts. */
  hide({ span, readable }: MaskedValue): void {
    let start = span.start;
    for (const part of [...readable, { start: span.end, end: span.end }]) {
      this.#hidePart({ start, end: part.start });
      this.show(part);
      start = part.end;
    }
  }

  #hidePart(span: Span): void {
    let kind: "marked" | "hidden" = "marked";
    this.#cut(span, (line, from, to) => {
      this.#add(kind, line, from, to);
      kind = "hidden";
    });
  }

  #add(kind: keyof Drawn, line: number, from: number, to: number): void {
    const index = this.#tileOf(line);
    this.drawn[index]?.[kind].push(line - (this.starts[index] ?? 0), from, to);
  }

  #tileOf(line: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #cut({ start, end }: Span, each: (line: number, from: number, to: number) => void): void {
    if (start >= end) return;
    const first = this.lines.at(start);
    const last = this.lines.at(end);
    for (let line = first.line; line <= last.line; line++) {
      const from = line === first.line ? first.column : 0;
      const to = line === last.line ? last.column : (this.lines.line(line)?.length ?? 0);
      if (from < to) each(line, from, to);
    }
  }
}
