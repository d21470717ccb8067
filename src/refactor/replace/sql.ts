import { lineEndOf, type TextEdit } from "../../dotenv/edit";
import { hasNeighbour } from "../source";
import { isJoined } from "./common";
import type { Clashes, Replacement } from "./kinds";

/**
 * A whole string becomes a variable of `psql`'s, which is read from the environment at the top and written as a string
 * again. Source: https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION
 */
export const sqlReplacement: Replacement = (source, { literal, whole }, name) => {
  const { start, end, prefix } = literal;
  if (/^[BbXx]$/.test(prefix)) return "bytes";
  if (!whole || /^[UuNn]/.test(prefix) || isJoined(source, literal) || hasNeighbour(source, literal))
    return "no-interpolation";
  const { text, reference } = source;
  return [...reading(text, name), { start, end, text: reference.expression(name) }];
};

/** The variable of `psql`'s for one of the environment. */
export const psqlVariable = (name: string): string => name.toLowerCase();

const readingOf = (name: string): string => `\\getenv ${psqlVariable(name)} ${name}`;

function reading(text: string, name: string): TextEdit[] {
  const line = readingOf(name);
  if (text.split(/\r?\n/).includes(line)) return [];
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return [{ start: at, end: at, text: line + lineEndOf(text) }];
}

/** Whether the script knows another variable of this name, which it may set or be given. */
export const clashesInSql: Clashes = ({ text }, _slice, name) => {
  const variable = psqlVariable(name);
  const lines = text.split(/\r?\n/);
  const own = readingOf(name);
  const others = lines.filter((line) => line !== own).join("\n");
  const used = lines.includes(own) ? "" : `|:['"{?]*${variable}\\b`;
  const set = `\\\\[a-z]\\w*[^\\n]*\\b${variable}\\b|\\b${variable}\\b[\\s\\S]*?\\\\gset`;
  return new RegExp(set + used, "i").test(others);
};
