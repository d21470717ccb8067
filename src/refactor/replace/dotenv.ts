import type { Replacement } from "./kinds";

/** The reference in quotes, which every reader of the file takes off, in place of the whole value. */
export const dotenvReplacement: Replacement = ({ reference }, { literal, value, whole }, name) => {
  if (!whole) return "no-interpolation";
  if (reference.exact?.(value, "") === false) return "value-rewritten";
  return [{ start: literal.start, end: literal.end, text: `"${reference.expression(name)}"` }];
};
