/** So long is a piece at most, in UTF-16 units. */
const longest = 4096;

/**
 * A text that is edited in one place after another, in pieces before and behind a gap that lies where the last edit was:
 * an edit costs what it moves the gap by, whatever the length of the text.
 */
export class LiveText {
  readonly #before: string[] = [];
  /** The piece behind the gap last. */
  readonly #after: string[] = [];
  #gap = 0;
  #length = 0;

  constructor(text: string) {
    this.splice(0, 0, text);
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Puts `added` in the place of `removed` units from `at` on, which must be there. */
  splice(at: number, removed: number, added: string): void {
    this.#moveTo(at);
    this.#length += added.length - removed;
    for (let left = removed; left > 0; ) {
      const piece = this.#after.pop()!;
      if (piece.length > left) this.#after.push(piece.slice(left));
      left -= piece.length;
    }
    for (let from = 0; from < added.length; from += longest) {
      this.#pushBefore(added.slice(from, from + longest));
    }
  }

  /** The text between two offsets, as far as there is any. */
  slice(from: number, to: number): string {
    const parts: string[] = [];
    let end = this.#gap;
    for (let i = this.#before.length - 1; i >= 0 && end > from; i--) {
      const piece = this.#before[i]!;
      const start = end - piece.length;
      if (start < to) parts.push(piece.slice(Math.max(0, from - start), to - start));
      end = start;
    }
    parts.reverse();
    let start = this.#gap;
    for (let i = this.#after.length - 1; i >= 0 && start < to; i--) {
      const piece = this.#after[i]!;
      if (start + piece.length > from) parts.push(piece.slice(Math.max(0, from - start), to - start));
      start += piece.length;
    }
    return parts.join("");
  }

  toString(): string {
    return this.slice(0, this.#length);
  }

  #moveTo(at: number): void {
    while (this.#gap > at) {
      const piece = this.#before.pop()!;
      this.#gap -= piece.length;
      const kept = Math.max(0, at - this.#gap);
      if (kept > 0) this.#pushBefore(piece.slice(0, kept));
      this.#pushAfter(piece.slice(kept));
    }
    while (this.#gap < at) {
      const piece = this.#after.pop()!;
      const moved = at - this.#gap;
      if (moved < piece.length) this.#pushAfter(piece.slice(moved));
      this.#pushBefore(piece.slice(0, moved));
    }
  }

  #pushBefore(piece: string): void {
    this.#gap += piece.length;
    const last = this.#before.at(-1);
    if (last !== undefined && last.length + piece.length <= longest) {
      this.#before[this.#before.length - 1] = last + piece;
    } else {
      this.#before.push(piece);
    }
  }

  #pushAfter(piece: string): void {
    const next = this.#after.at(-1);
    if (next !== undefined && next.length + piece.length <= longest) {
      this.#after[this.#after.length - 1] = piece + next;
    } else {
      this.#after.push(piece);
    }
  }
}
