import type { Literal, Piece, Span } from "../literal";

/** The pieces of a literal without the white space, `indent` wide at most, that each of its lines begins with. */
export function dedented(text: string, { pieces, content }: Literal, indent: number): Piece[] {
  let column: number | undefined = content.start === 0 || text[content.start - 1] === "\n" ? 0 : undefined;
  return pieces.filter(({ start }) => {
    const character = text[start];
    if (column !== undefined && column < indent && (character === " " || character === "\t")) {
      column++;
      return false;
    }
    column = character === "\n" ? 0 : undefined;
    return true;
  });
}

/** How many spaces and tabs all lines of a stretch begin with that hold anything else. */
export function commonIndent(text: string, { start, end }: Span): number {
  const lines = text.slice(start, end).split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

/** The pieces without the indentation of the closing delimiter, which stands on a line of its own. */
export function alignedToClose(text: string, literal: Literal): Piece[] {
  const close = text.slice(literal.content.end, literal.end);
  return dedented(text, literal, /^[ \t]*/.exec(close)![0].length);
}

/** The same without the line end before the closing delimiter. */
export function closed(text: string, literal: Literal): Piece[] {
  const pieces = alignedToClose(text, literal);
  const last = pieces.findLastIndex(({ start }) => text[start] === "\n");
  const carriage = text[pieces[last - 1]?.start ?? -1] === "\r" ? 1 : 0;
  return last < 0 ? [] : pieces.slice(0, last - carriage);
}
