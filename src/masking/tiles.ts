/** One piece of a line: its number, first character and the one behind its last, one after another. */
export type Pieces = readonly number[];

/** What is drawn of the text of some lines, as pieces of lines counted from the first of them. */
export interface Drawn {
  /** May be read. */
  readonly shown: Pieces;
  /** Stand behind the marks that take a value's place, and without marks of their own. */
  readonly marked: Pieces;
  readonly hidden: Pieces;
}

/** As many lines are drawn together. */
const usualLines = 64;
/** Lines that have come to a tile before all are laid out anew. */
const mostLines = 4 * usualLines;

interface Tile {
  lines: number;
  drawn: Drawn | undefined;
}

/**
 * A document's lines in tiles that are drawn one by one, so that a keystroke draws its own tile alone: lines that come and go
 * make their tile larger and smaller, and those below only move, as an editor's decorations do by themselves.
 */
export class Tiles {
  #tiles: Tile[] = [];

  get length(): number {
    return this.#tiles.length;
  }

  /** The first line of each tile. */
  starts(): number[] {
    let next = 0;
    return this.#tiles.map(({ lines }) => {
      next += lines;
      return next - lines;
    });
  }

  /** Lays out a document of as many lines; whatever was drawn is to be drawn again. */
  layOut(lineCount: number): void {
    const count = Math.max(1, Math.ceil(lineCount / usualLines));
    this.#tiles = Array.from({ length: count }, (_, index) => ({
      lines: Math.min(usualLines, lineCount - index * usualLines),
      drawn: undefined,
    }));
  }

  /**
   * Follows one edit: `removed` line breaks behind the line `from` are gone, `added` have come.
   * @returns False when the tiles have become too uneven and have to be laid out anew.
   */
  edit(from: number, removed: number, added: number): boolean {
    let { index, line } = this.#at(from);
    const first = this.#tiles[index];
    if (first === undefined) return false;
    first.drawn = undefined;
    let left = removed - this.#take(first, Math.min(removed, line + first.lines - 1 - from));
    while (left > 0) {
      const next = this.#tiles[++index];
      if (next === undefined) return false;
      left -= this.#take(next, Math.min(left, next.lines));
    }
    first.lines += added;
    return first.lines <= mostLines && this.#tiles.every(({ lines }) => lines > 0);
  }

  /** Keeps what is drawn of a tile now; false when it is what was drawn already. */
  draw(index: number, drawn: Drawn): boolean {
    const tile = this.#tiles[index];
    if (tile === undefined || isSame(tile.drawn, drawn)) return false;
    tile.drawn = drawn;
    return true;
  }

  /** Whatever was drawn of a tile is to be drawn again. */
  forget(index: number): void {
    const tile = this.#tiles[index];
    if (tile !== undefined) tile.drawn = undefined;
  }

  #take(tile: Tile, lines: number): number {
    if (lines > 0) {
      tile.lines -= lines;
      tile.drawn = undefined;
    }
    return lines;
  }

  #at(line: number): { index: number; line: number } {
    let start = 0;
    for (const [index, { lines }] of this.#tiles.entries()) {
      if (line < start + lines) return { index, line: start };
      start += lines;
    }
    return { index: this.#tiles.length, line: start };
  }
}

function isSame(before: Drawn | undefined, after: Drawn): boolean {
  if (before === undefined) return false;
  const keys = ["shown", "marked", "hidden"] as const;
  return keys.every((key) => isEqual(before[key], after[key]));
}

function isEqual(before: Pieces, after: Pieces): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) if (before[index] !== after[index]) return false;
  return true;
}
