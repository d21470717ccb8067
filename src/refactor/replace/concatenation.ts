import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { expressionEdit, written } from "./common";

/**
 * The literal cut in two around the expression, joined by `operator`; in brackets where something that binds more
 * tightly follows.
 */
export function concatenated(
  source: Source,
  slice: Slice,
  expression: string,
  operator = "+",
): readonly TextEdit[] {
  const { literal, whole } = slice;
  const parts = cutAround(source, slice, expression);
  const joined = parts.join(` ${operator} `);
  const bound =
    !whole &&
    parts.length > 1 &&
    /^\s*(?:[.[]|\?\.|!!|->|::)/.test(source.text.slice(literal.end, literal.end + 40));
  return [expressionEdit(source, literal, bound ? `(${joined})` : joined)];
}

/** What the literal holds before the slice, the expression, and what it holds behind, each string in the literal's quotes. */
export function cutAround(source: Source, { literal, head, tail }: Slice, expression: string): string[] {
  const open = source.text.slice(literal.start, literal.content.start);
  const close = source.text.slice(literal.content.end, literal.end);
  const quoted = (text: string): string[] => (text === "" ? [] : [open + text + close]);
  return [...quoted(written(source, head)), expression, ...quoted(written(source, tail))];
}
