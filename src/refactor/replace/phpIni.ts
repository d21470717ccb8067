import { configReplacement } from "./config";
import type { Replacement } from "./kinds";

/** Variables are filled in everywhere but in single quotes. */
export const phpIniReplacement: Replacement = (source, slice, name) => {
  const { literal, whole } = slice;
  if (literal.quote !== "'") return configReplacement(source, slice, name);
  const text = `"${source.reference.inside!(name, '"')}"`;
  return whole ? [{ start: literal.start, end: literal.end, text }] : "no-interpolation";
};
