import type { TextEdit } from "../../dotenv/edit";
import { type Literal, valueOfPieces } from "../literal";
import type { Source } from "../source";
import type { Clashes, Replacement } from "./kinds";
import { amid } from "./shell";

/** A whole word is a quoted variable; within double quotes a letter or bracket that follows must not belong to its name. */
export const fishReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, head, tail } = slice;
  const { reference, text } = source;
  const besides = guard(source, name);
  const assigned = literal.prefix === "NAME=" && head.at(-1)?.value === "=" && head.at(-1)?.quote === "";
  const start = whole ? literal.start : head.at(-1)?.end;
  if (whole || (tail.length === 0 && assigned))
    return [...besides, { start: start!, end: literal.end, text: reference.expression(name) }];
  const edit = amid(source, slice, name);
  const quoted = !edit.text.includes('"');
  return [
    ...besides,
    { ...edit, text: quoted && /[\p{L}\p{N}_[]/u.test(text[edit.end]!) ? `${edit.text}""` : edit.text },
  ];
};

/** A script of its own stops when the variable is not set, for which the language has no notation. */
function guard({ text }: Source, name: string): readonly TextEdit[] {
  const head = /^#![^\n]*\n(?:#[^\n]*\n|\s*\n)*/.exec(text)?.[0];
  if (head === undefined || new RegExp(`^set -q ${name}; or `, "m").test(text)) return [];
  const line = `set -q ${name}; or begin; echo "${name} is not set" >&2; exit 1; end\n`;
  return [{ start: head.length, end: head.length, text: line }];
}

/** A script's variables and those of the environment are the same. */
export const clashesInFish: Clashes = ({ text, tokens }, slice, name) => {
  const command = "read|for|function|argparse|set\\s+(?:-\\w*e\\w*|--erase)";
  if (new RegExp(`(?<![\\w$-])(?:${command})\\s(?:[^;&|\\n#]*\\s)?${name}(?!\\w)`).test(text)) return true;
  return tokens.some((token) => {
    if (token.kind !== "literal" || assigns(text, token) !== name) return false;
    if (token === slice.literal) return token.prefix !== "NAME=" && !slice.whole;
    const before = token.prefix === "NAME=" ? name.length + 1 : 0;
    const value = valueOfPieces(token.pieces.slice(before));
    return value !== slice.value && text.slice(token.start + before, token.end) !== `"$${name}"`;
  });
};

function assigns(text: string, { keys, prefix, start, end }: Literal): string | undefined {
  return prefix === "NAME=" ? /^\w+/.exec(text.slice(start, end))![0] : keys?.[0];
}
