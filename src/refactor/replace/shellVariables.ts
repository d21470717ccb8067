import { type Literal, valueOfPieces } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Clashes } from "./kinds";

/**
 * Shell variables and those of the environment are the same: a reference must not have the name of one that the script
 * sets to something else, nor may the variable be set to more than its own value.
 */
export const clashesInShell: Clashes = (source, slice, name) =>
  takes(source, name) ||
  source.tokens.some((token) => token.kind === "literal" && changes(source, slice, name, token));

/** Whether a command gives the variable a value that is not written as an assignment. */
function takes({ text }: Source, name: string): boolean {
  const command = "read|for|select|unset|local|declare|typeset|getopts|mapfile|readarray|printf\\s+-v";
  return new RegExp(`(?<![\\w$-])(?:${command})\\s(?:[^;&|\\n#]*\\s)?${name}(?![\\w=+])`).test(text);
}

function changes({ text }: Source, slice: Slice, name: string, literal: Literal): boolean {
  const assigned = assignment(text, literal);
  if (assigned?.name !== name) return false;
  if (literal === slice.literal)
    return assigned.adds || slice.head.length > assigned.before || slice.tail.length > 0;
  const value = valueOfPieces(literal.pieces.slice(assigned.before));
  const itself = new RegExp(`^\\w+="?\\$\\{?${name}\\b`).test(text.slice(literal.start, literal.end));
  return assigned.adds || !(itself || value === slice.value);
}

/** What a word or `${NAME:=word}` assigns to, how many of its pieces stand before the value, and whether it is added. */
function assignment(
  text: string,
  literal: Literal,
): { readonly name: string; readonly before: number; readonly adds: boolean } | undefined {
  const written = text.slice(literal.start, literal.content.end);
  if (literal.prefix === "NAME=") {
    const [all, name, adds] = /^(\w+)(\+?)=/.exec(written)!;
    return { name: name!, before: all.length, adds: adds === "+" };
  }
  const name = literal.prefix === "${" ? /^\$\{(\w+):?[=-]/.exec(written)?.[1] : undefined;
  return name === undefined ? undefined : { name, before: 0, adds: false };
}
