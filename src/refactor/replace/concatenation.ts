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
  const { literal, whole, head, tail } = slice;
  const open = source.text.slice(literal.start, literal.content.start);
  const close = source.text.slice(literal.content.end, literal.end);
  const quoted = (text: string): string[] => (text === "" ? [] : [open + text + close]);
  const parts = [...quoted(written(source, head)), expression, ...quoted(written(source, tail))];
  const joined = parts.join(` ${operator} `);
  const bound =
    !whole &&
    parts.length > 1 &&
    /^\s*(?:[.[]|\?\.|!!|->|::)/.test(source.text.slice(literal.end, literal.end + 40));
  return [expressionEdit(source, literal, bound ? `(${joined})` : joined)];
}
