import type { Replacement } from "./kinds";
import { pythonReplacement } from "./python";

/** A default of settings goes, or becomes `...` in a field that is described; any other string is as in all of Python. */
export const pythonSettingsReplacement: Replacement = (source, slice, name) => {
  const { entry, keys, start } = slice.literal;
  if (entry === undefined || keys === undefined) return pythonReplacement(source, slice, name);
  if (!slice.whole) return "no-interpolation";
  return [{ ...entry, text: entry.start === start ? "..." : "" }];
};
