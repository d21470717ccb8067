import { lineEndOf } from "../../dotenv/edit";
import { environmentFile } from "../../references/systemd";
import type { Clashes, Replacement } from "./kinds";

/**
 * The assignment goes, and the unit reads the `.env` of the directory that its program runs in.
 * Source: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
export const systemdReplacement: Replacement = ({ text, reference }, { literal, whole, value }, name) => {
  const { entry, keys } = literal;
  const file = environmentFile(text);
  if (file === undefined || entry === undefined || !whole || keys?.[1] !== name) return "no-interpolation";
  if (reference.exact?.(value, "") === false) return "value-rewritten";
  if (file.isRead) return [{ ...entry, text: "" }];
  const eol = lineEndOf(text);
  const added = `EnvironmentFile=${file.path}${eol}`;
  const start = text.lastIndexOf("\n", literal.start) + 1;
  if (entry.start === start) {
    const isLast = !text.slice(entry.start, entry.end).endsWith("\n");
    return [{ ...entry, text: isLast ? added.trimEnd() : added }];
  }
  return [
    { start, end: start, text: added },
    { ...entry, text: "" },
  ];
};

/** Whether the unit sets the variable more than once. */
export const clashesInSystemd: Clashes = ({ tokens }, { literal }) =>
  tokens.some(
    (other) =>
      other.kind === "literal" &&
      other !== literal &&
      other.keys?.[1] === literal.keys?.[1] &&
      other.keys !== undefined,
  );
