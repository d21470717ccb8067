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
