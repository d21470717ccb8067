import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { expressionEdit, written } from "./common";

/** The literal cut in two around the expression, joined by `+`. */
export function concatenated(source: Source, slice: Slice, expression: string): readonly TextEdit[] {
  const { literal, whole, head, tail } = slice;
  const { quote } = literal;
  const quoted = (text: string): string[] => (text === "" ? [] : [quote + text + quote]);
  const parts = [...quoted(written(source, head)), expression, ...quoted(written(source, tail))];
  const joined = parts.join(" + ");
  const bound =
    !whole && parts.length > 1 && /^\s*[.[]/.test(source.text.slice(literal.end, literal.end + 40));
  return [expressionEdit(source, literal, bound ? `(${joined})` : joined)];
}
