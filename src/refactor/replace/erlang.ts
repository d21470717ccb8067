import type { TextEdit } from "../../dotenv/edit";
import type { Literal } from "../literal";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import { cutAround } from "./concatenation";
import { type Beside, expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";
import { isInPattern, type PatternNotation } from "./patterns";

const patterns: PatternNotation = {
  stop: /\b(?:case|of|if|fun|receive|begin|try|catch|end|after|maybe)\b|;|\|\||\.(?=\s|$)/,
  arm: /->/,
  match: /<-|<=|=/,
  skip: /=:=|=\/=|==|=<|=>|:=|\/=|>=|=</,
  lines: false,
};

const beside: Beside = {
  before: /(?:(?<![=:/>])=|[([{,]|->|\|\||\b(?:of|case|begin|catch|end))\s*$/,
  behind: /^\s*(?:[,;)\]}.]|$|\b(?:of|end)\b)/,
};

const inList = expressionReplacement({ operator: "++", beside });

/** Source: https://www.erlang.org/doc/system/expressions.html */
export const erlangReplacement: Replacement = (source, slice, name) => {
  const refused = refusalAt(source, slice.literal);
  if (refused !== undefined) return refused;
  const binary = binaryAt(source, slice.literal);
  return binary === undefined ? joined(source, slice, name) : inBinary(source, slice, name, binary);
};

/** Strings that stand beside one another are one; an expression is joined to them. */
function joined(source: Source, slice: Slice, name: string): readonly TextEdit[] | Fixed {
  const { before, behind } = neighbours(source, slice.literal);
  const edits = inList(source, slice, name);
  if (typeof edits === "string" || !(before || behind)) return edits;
  return edits.map((edit) => ({
    ...edit,
    text: `${before ? "++ " : ""}${edit.text.replace(/^\((.* \+\+ .*)\)$/s, "$1")}${behind ? " ++" : ""}`,
  }));
}

/** Whether other strings stand directly beside one. */
function neighbours(source: Source, { start, end }: Literal): { before: boolean; behind: boolean } {
  const literals = source.tokens.filter(({ kind }) => kind === "literal");
  return {
    before: literals.some((other) => isBlank(source, other.end, start)),
    behind: literals.some((other) => isBlank(source, end, other.start)),
  };
}

function isBlank({ code }: Source, from: number, to: number): boolean {
  return from <= to && to - from < 500 && /^\s*$/.test(code.slice(from, to));
}

function refusalAt({ code, ...source }: Source, { start, end }: Literal): Fixed | undefined {
  const statement = codeBefore({ code, ...source }, start).replace(/^[\s\S]*\.(?=\s)/, "");
  const attribute = /^\s*-\s*(\w+)/.exec(statement)?.[1];
  if (attribute !== undefined && attribute !== "record") return "constant";
  const macro = openBrackets(code, start).some((open) =>
    /\?\w*[mM]atch\w*\s*$/.test(code.slice(Math.max(0, open - 50), open)),
  );
  return macro || isInPattern(code, end, patterns) ? "not-an-expression" : undefined;
}

/** A string that is a segment of a binary. */
interface Binary {
  /** Where the binary begins, and ends when it holds nothing else. */
  readonly start: number;
  readonly alone: number | undefined;
  /** How the string is encoded: `/utf8`, or nothing for a byte each. */
  readonly type: string;
  readonly end: number;
}

/** Source: https://www.erlang.org/doc/system/expressions.html#bit-syntax-expressions */
function binaryAt(source: Source, { start, end }: Literal): Binary | undefined {
  const before = codeBefore(source, start);
  const open = before.lastIndexOf("<<");
  if (open < before.lastIndexOf(">>") || !/(?:<<|,)\s*$/.test(before)) return undefined;
  const within = before.slice(open);
  if ((within.match(/[([{]/g)?.length ?? 0) > (within.match(/[)\]}]/g)?.length ?? 0)) return undefined;
  const type = /^\s*(?:[/:][\w-]+(?::\w+)?)?/.exec(codeAfter(source, end))![0];
  const rest = codeAfter(source, end + type.length);
  const only = /<<\s*$/.test(before) ? /^\s*>>/.exec(rest) : null;
  return {
    start: start - before.length + open,
    alone: only === null ? undefined : end + type.length + only[0].length,
    type: type.trim(),
    end: end + type.length,
  };
}

function inBinary(source: Source, slice: Slice, name: string, binary: Binary): readonly TextEdit[] | Fixed {
  const { literal, whole, value } = slice;
  const { start, alone, type, end } = binary;
  if (!["", "/utf8"].includes(type) || (type === "" && /[^\0-\x7f]/.test(value))) return "bytes";
  const { before, behind } = neighbours(source, literal);
  if (before || behind || !/^\s*(?:,|>>)/.test(codeAfter(source, end))) return "no-interpolation";
  const text = source.reference.expression(name);
  const converted = type === "" ? `list_to_binary(${text})` : `unicode:characters_to_binary(${text})`;
  if (whole && alone !== undefined) return [{ start, end: alone, text: converted }];
  const parts = cutAround(source, slice, `(${converted})/binary`);
  const typed = parts.map((part) => (part.startsWith('"') ? part + type : part));
  return [{ start: literal.start, end, text: typed.join(", ") }];
}
