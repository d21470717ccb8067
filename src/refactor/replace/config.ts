import type { TextEdit } from "../../dotenv/edit";
import type { Reference } from "../../references/reference";
import type { Piece } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Fixed, Replacement } from "./kinds";

/**
 * In a file of keys and values a reference is text within a value, in whatever quotes that has; where the tool reads the
 * variable by itself, the entry goes.
 */
export const configReplacement: Replacement = (source, slice, name) => {
  const { reference } = source;
  const { literal, head, covered, tail, value } = slice;
  if (reference.under?.(literal.keys ?? [], source) === false) return "no-interpolation";
  const around = [...head, ...tail].map((piece) => piece.value ?? "").join("");
  if (reference.exact?.(value, around) === false) return "value-rewritten";
  if (reference.removes === true) return removed(source, slice, name);
  if (reference.inside === undefined && !slice.whole) return "no-interpolation";
  const text = (reference.inside ?? reference.expression)(name, literal.quote);
  if (isEscaped(head, text, reference)) return "no-interpolation";
  return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text }];
};

/** Whether what stands before a reference would take its meaning away: `$` where `$$` is a dollar sign. */
function isEscaped(head: readonly Piece[], reference: string, { escapes = {} }: Reference): boolean {
  const last = head.at(-1)?.value?.at(-1) ?? "";
  return Object.keys(escapes).some(
    (written) => written.startsWith(last) && (last + reference).startsWith(written),
  );
}

/** The entry taken out, if it is all secret and the tool reads the variable in its stead. */
export function removed(
  { reference }: Source,
  { literal, whole }: Slice,
  name: string,
): readonly TextEdit[] | Fixed {
  const { entry, keys = [] } = literal;
  if (!whole || entry === undefined || reference.named?.(keys, whole) !== name) return "no-interpolation";
  return [{ ...entry, text: "" }];
}
