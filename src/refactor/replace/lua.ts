import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { codeAfter, codeBefore, written } from "./common";
import { type Beside, expressionReplacement } from "./expression";
import type { Replacement } from "./kinds";

const beside: Beside = {
  before: /(?:(?<![=~<>])=|[({[,;]|\b(?:return|or))\s*$/,
  behind: /^\s*(?:[,;)\]}(]|$|::|(?!(?:and|or)\b)[A-Za-z_])/,
};

const keywords = "and|or|not|in|if|elseif|while|until|return|then|else|do|repeat|end";

const replace = expressionReplacement({ operator: "..", lines: true, beside, cut });

/** Source: https://www.lua.org/manual/5.4/manual.html#3.4 */
export const luaReplacement: Replacement = (source, slice, name) => {
  const edits = replace(source, slice, name);
  if (typeof edits === "string") return edits;
  return edits.map((edit) => placed(source, slice, edit));
};

/** A long bracket leaves out a line end that directly follows it. */
function cut(source: Source, { literal, head, tail }: Slice, expression: string): readonly string[] {
  const { text } = source;
  const [open, close] = [literal.quote, text.slice(literal.content.end, literal.end)];
  const quoted = (body: string): string[] =>
    body === "" ? [] : [open + (open.startsWith("[") && /^\r?\n/.test(body) ? "\n" : "") + body + close];
  return [...quoted(written(source, head)), expression, ...quoted(written(source, tail))];
}

/** In brackets when it is the argument of a call without any; otherwise kept apart from a bracket on the next line. */
function placed(source: Source, { literal }: Slice, edit: TextEdit): TextEdit {
  const before = codeBefore(source, literal.start);
  const called = new RegExp(`(?:[)\\]}]|(?<!\\w)(?!(?:${keywords})\\b)[A-Za-z_]\\w*)\\s*$`).test(before);
  if (called) return { ...edit, text: `(${edit.text.replace(/^\((.*)\)$/s, "$1")})` };
  return /^\s*\(/.test(codeAfter(source, literal.end)) ? { ...edit, text: `${edit.text};` } : edit;
}
