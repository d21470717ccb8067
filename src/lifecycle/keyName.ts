import { wordsOf } from "../util/words";

/** How far a name is looked for before a value, in UTF-16 code units. */
const reach = 200;

const assigned =
  /([A-Za-z_$][\w$.-]{0,80})["'`]?\]?(?:\s{0,4}:\s{0,4}[A-Za-z_][\w.[\]<>| ]{0,40})?\s{0,4}(?::=|=>|\?\?=|=|:)\s{0,4}(?:[A-Za-z]{0,2}["'`]{1,3}|[([{]\s*["'`])?[^\s"'`]{0,120}$/;

/**
 * What a value is called where it stands: the variable, key or field that it is given to, in upper case with `_`.
 * @param before The text up to the value.
 * @param key The key that the file's structure has for it, if it has one.
 * @param otherwise What to call it where nothing says.
 */
export function keyName(before: string, key: string | undefined, otherwise: string): string {
  const line = before
    .slice(-reach)
    .split(/[\r\n]/)
    .at(-1)!;
  const found = key !== undefined && /[A-Za-z]/.test(key) ? key : assigned.exec(line)?.[1];
  const name = variableIn(found ?? "");
  return name.length > 1 ? name : otherwise;
}

function variableIn(name: string): string {
  return /^[A-Z][A-Z0-9_]+$/.test(name) ? name : wordsOf(name).join("_").toUpperCase();
}
