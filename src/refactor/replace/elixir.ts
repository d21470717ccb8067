import type { Literal } from "../literal";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import { type Beside, expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";
import { isInPattern, type PatternNotation } from "./patterns";

const patterns: PatternNotation = {
  stop: /\b(?:fn|do|end|else|after|rescue|catch)\b|;/,
  arm: /->/,
  match: /<-|=/,
  skip: /===?|=~|=>|!==?|<=|>=|<>|\|>/,
  lines: true,
};

const beside: Beside = {
  before: /(?:(?<![=!<>])=|[([{,]|->|=>|\b(?:do|else)|\w:)\s*$|(?:^|\n)[ \t]*$/,
  behind: /^\s*(?:[,)\]}]|$)|^[ \t]*\n/,
};

const replace = expressionReplacement({
  operator: "<>",
  beside,
  around: (source, { literal, whole }) => {
    const parted = /\n/.test(source.text.slice(literal.start, literal.end)) && literal.interpolates !== true;
    const raw = literal.prefix === "~C" && !whole;
    return !whole && (parted || raw) ? "no-interpolation" : refusalAt(source, literal);
  },
});

/** A charlist is made of the variable's value; within one it is filled in like everywhere. */
export const elixirReplacement: Replacement = (source, slice, name) => {
  const { prefix, quote } = slice.literal;
  const charlist = /^~c$/i.test(prefix) || (prefix === "" && quote.startsWith("'"));
  if (!charlist) return replace(source, slice, name);
  const { reference } = source;
  const expression = (variable: string): string => `String.to_charlist(${reference.expression(variable)})`;
  return replace({ ...source, reference: { ...reference, expression } }, slice, name);
};

function refusalAt(source: Source, { start, end }: Literal): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, start);
  if (/(?:^|[^:]):$/.test(before) || /^:(?!:)/.test(codeAfter(source, end))) return "not-an-expression";
  const blocks = blocksAt(code, start);
  const parameter = parameterAt(code, start);
  if (parameter === "pattern" || /\bmatch\?\s*\([^,()]*$/.test(before)) return "not-an-expression";
  if (/\bwhen\b(?:(?!->|\bdo\b)[\s\S])*$/.test(before.slice(before.lastIndexOf("\n\n") + 1)))
    return "not-an-expression";
  const condition = blocks.at(-1) === "cond";
  if (isInPattern(code, end, condition ? { ...patterns, arm: /(?!)/, stop: /->/ } : patterns))
    return "not-an-expression";
  return parameter === "default" || isRunTime(blocks) || isShort(before) ? undefined : "constant";
}

/** Whether a literal stands in the head of a function, as a pattern or as what a parameter is when it is left out. */
function parameterAt(code: string, at: number): "pattern" | "default" | undefined {
  const head = openBrackets(code, at).find((open) =>
    /\bdef(?:macro)?p?\s+[\w]+[?!]?\s*$/.test(code.slice(Math.max(0, at - 2000), open)),
  );
  if (head === undefined) return undefined;
  return /\\\\[^,]*$/.test(code.slice(head, at)) ? "default" : "pattern";
}

/** Whether the blocks around a place are those of a function that runs, rather than of a module that is compiled. */
function isRunTime(blocks: readonly string[]): boolean {
  const module = blocks.findLastIndex((word) => /^def(?:module|impl|protocol)$/.test(word));
  return (
    module < 0 ||
    blocks.slice(module + 1).some((word) => /^(?:defp?|fn|test|setup|setup_all|property|feature)$/.test(word))
  );
}

/** Whether a place is the body of a function in one statement: `def key, do: …`. */
function isShort(before: string): boolean {
  const start = before.search(/(?:^|\n)[ \t]*defp?\s(?![\s\S]*\n[ \t]*defp?\s)/);
  const body = start < 0 ? null : /\bdo:\s*([\s\S]*)$/.exec(before.slice(start));
  if (body === null) return false;
  const lines = body[1]!.split("\n");
  return lines.slice(1).every((line, i) => {
    const above = lines.slice(0, i + 1).join("\n");
    const open = count(above, /[([{]/g) > count(above, /[)\]}]/g);
    return open || /[,|<>=+&]\s*$/.test(above) || /^\s*(?:\|>|<>|\+\+)/.test(line);
  });
}

/** The words that the blocks around `at` begin with, the outermost first: `defmodule`, `def`, `case`, `fn`. */
function blocksAt(code: string, at: number): string[] {
  const blocks: string[] = [];
  for (const { 0: word, index } of code.slice(0, at).matchAll(/(?<![\w.:@])(?:do|fn|end)\b(?![:?!])/g)) {
    if (word === "end") blocks.pop();
    else blocks.push(word === "fn" ? word : openerOf(code, index));
  }
  return blocks;
}

/** The first word of the statement that ends in the `do` at an offset. */
function openerOf(code: string, at: number): string {
  const lines = code.slice(Math.max(0, at - 2000), at).split("\n");
  for (let from = lines.length - 1; from >= 0; from--) {
    const statement = lines.slice(from).join("\n");
    const balanced = count(statement, /[)\]}]/g) === count(statement, /[([{]/g);
    const word = /^\s*(?:[\w.{}, ]+ = )?(\w+)/.exec(statement)?.[1];
    if (word !== undefined && balanced && !/^(?:when|and|or)$/.test(word)) return word;
  }
  return "";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
