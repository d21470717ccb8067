import type { Piece } from "../literal";
import type { Slice } from "../slice";
import { hasNeighbour, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import type { Fixed, Replacement } from "./kinds";

export const rubyReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, head, covered, tail } = slice;
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const { expression, inside } = source.reference;
  const reference = inside!(name, '"');
  if (literal.body !== undefined) {
    if (whole) return [expressionEdit(source, literal, expression(name)), { ...literal.body, text: "" }];
    return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: reference }];
  }
  if (whole && !hasNeighbour(source, literal)) return [expressionEdit(source, literal, expression(name))];
  if (literal.quote === "'" || literal.quote.startsWith("%q")) {
    const text = `"${quoted(head)}${reference}${quoted(tail)}"`;
    return [expressionEdit(source, literal, text)];
  }
  const open = source.text.slice(literal.start, literal.content.start);
  const close = source.text.slice(literal.content.end, literal.end);
  const body = written(source, head) + reference + written(source, tail);
  return [expressionEdit(source, literal, open + body + close)];
};

/** The pieces of a single-quoted string as a double-quoted one holds them. */
function quoted(pieces: readonly Piece[]): string {
  const value = pieces.map((piece) => piece.value).join("");
  return value.replace(/[\\"]/g, "\\$&").replace(/#(?=[{$@]|$)/g, "\\#");
}

function refusalAt(source: Source, { literal, whole }: Slice): Fixed | undefined {
  if (/(?:^|[^:]):$/.test(codeBefore(source, literal.start))) return "not-an-expression";
  if (/^:(?!:)/.test(codeAfter(source, literal.end)) && /[{,(]\s*$/.test(codeBefore(source, literal.start))) {
    return "not-an-expression";
  }
  return literal.prefix === "<<" && literal.quote === "'" && !whole ? "no-interpolation" : undefined;
}
