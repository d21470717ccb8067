/** A place in a text; line and column count from 0, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What can be asked of a text without holding it in one piece; offsets count from 0, in UTF-16 code units. */
export interface LinedText {
  /** The position of `offset`, which may be at most the text's length. */
  at(offset: number): Position;
  /** A line without its end; undefined where there is none. */
  line(number: number): string | undefined;
  slice(start: number, end: number): string;
  /** False only where `word`, which has no line end, stands nowhere in the text. */
  mayHave(word: string): boolean;
}

/** A text in one piece as one with lines. */
export function lined(text: string | LinedText): LinedText {
  return typeof text === "string" ? new Lines(text) : text;
}

/** Translates offsets of one text into positions. Lines end at `\n`, `\r\n` or a lone `\r`, as in VS Code. */
export class Lines implements LinedText {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = startsOf(text);
  }

  line(number: number): string | undefined {
    const start = this.#starts[number];
    if (start === undefined) return undefined;
    let end = this.#starts[number + 1] ?? this.text.length;
    if (this.text[end - 1] === "\n" && end > start) end--;
    if (this.text[end - 1] === "\r" && end > start) end--;
    return this.text.slice(start, end);
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  mayHave(word: string): boolean {
    return this.text.includes(word);
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - this.#starts[low]! };
  }
}

/** Where the lines of a text start. */
function startsOf(text: string): number[] {
  const starts = [0];
  if (/\r(?!\n)/.test(text)) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  } else {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  }
  return starts;
}
