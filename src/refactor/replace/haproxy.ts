import { configReplacement } from "./config";
import type { Replacement } from "./kinds";

/** Variables are filled in within double quotes alone, which may stand in the middle of a word. */
export const haproxyReplacement: Replacement = (source, slice, name) => {
  const quote = slice.covered[0]!.quote ?? "";
  if (slice.covered.some((piece) => piece.quote !== quote)) return "no-interpolation";
  const replaced = configReplacement(source, slice, name);
  if (typeof replaced === "string" || quote === '"') return replaced;
  return replaced.map((edit) => ({ ...edit, text: `${quote}"${edit.text}"${quote}` }));
};
