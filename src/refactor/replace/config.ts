import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Fixed, Replacement } from "./kinds";

/**
 * In a file of keys and values a reference is text within a value, in whatever quotes that has; where the tool reads the
 * variable by itself, the entry goes.
 */
export const configReplacement: Replacement = (source, slice, name) => {
  const { reference } = source;
  const { literal, covered, value } = slice;
  if (reference.under?.(literal.keys ?? [], source) === false) return "no-interpolation";
  if (reference.exact?.(value) === false) return "value-rewritten";
  if (reference.removes === true) return removed(source, slice, name);
  const text = reference.inside!(name, literal.quote);
  return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text }];
};

/** The entry taken out, if it is all secret and the tool reads the variable in its stead. */
export function removed(
  { reference }: Source,
  { literal, whole }: Slice,
  name: string,
): readonly TextEdit[] | Fixed {
  const { entry, keys = [] } = literal;
  if (!whole || entry === undefined || reference.named?.(keys) !== name) return "no-interpolation";
  return [{ ...entry, text: "" }];
}
