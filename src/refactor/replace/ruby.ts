import type { Literal, Piece } from "../literal";
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
  const wholly = expression(name) + (isChanged(source, literal) ? ".dup" : "");
  if (literal.body !== undefined) {
    if (whole) return [expressionEdit(source, literal, wholly), { ...literal.body, text: "" }];
    return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: reference }];
  }
  if (whole && !hasNeighbour(source, literal)) return [expressionEdit(source, literal, wholly)];
  if (literal.interpolates !== true) {
    const text = `"${quoted(head)}${reference}${quoted(tail)}"`;
    return [expressionEdit(source, literal, text)];
  }
  const open = source.text.slice(literal.start, literal.content.start);
  const close = source.text.slice(literal.content.end, literal.end);
  const body = written(source, head) + reference + written(source, tail);
  return [expressionEdit(source, literal, open + body + close)];
};

const changing = /\s*(?:<<(?![~<-])|\.(?:concat|prepend|insert|replace|clear|force_encoding|\w+!)(?!\w))/
  .source;

/**
 * Whether the program changes a string in place, which the environment's are frozen against: at once, or through the
 * variable that it is assigned to. Source: https://docs.ruby-lang.org/en/3.4/ENV.html#class-ENV-label-Valid+Names+and+Values
 */
function isChanged(source: Source, { start, end }: Literal): boolean {
  if (/^#\s*frozen_string_literal:\s*true/m.test(source.text.slice(0, 500))) return false;
  if (new RegExp(`^${changing}`).test(codeAfter(source, end))) return true;
  const variable = /(?<![\w.])([@$]{0,2}[a-z_]\w*)\s*(?:\|\|)?=\s*$/.exec(codeBefore(source, start))?.[1];
  if (variable === undefined) return false;
  const name = variable.replace(/[@$]/g, "\\$&");
  return new RegExp(`(?<![\\w@$.])${name}${changing}`).test(source.code);
}

/** The pieces of a single-quoted string as a double-quoted one holds them. */
function quoted(pieces: readonly Piece[]): string {
  const value = pieces.map((piece) => piece.value).join("");
  return value.replace(/[\\"]/g, "\\$&").replace(/#(?=[{$@]|$)/g, "\\#");
}

function refusalAt(source: Source, { literal, whole }: Slice): Fixed | undefined {
  const before = codeBefore(source, literal.start);
  if (/(?:^|[^:]):$/.test(before) || /^:(?!:)/.test(codeAfter(source, literal.end)))
    return "not-an-expression";
  if (/\n[ \t]*in\s[^\n]*$/.test(before) && !/\bthen\b[^\n]*$/.test(before)) return "not-an-expression";
  return literal.body !== undefined && literal.interpolates !== true && !whole
    ? "no-interpolation"
    : undefined;
}
