import type { TextEdit } from "../../dotenv/edit";
import { closingBracket } from "../arguments";
import type { Span } from "../literal";
import { lexGo } from "../literals/go";
import { openBrackets, type Source } from "../source";
import { codeBeside } from "./beside";
import type { Fixed } from "./kinds";

/** The constant that a string is the value of. */
interface Constant {
  readonly name: string;
  /** With the white space before it. */
  readonly type: Span | undefined;
  /** The declaration, `const` included where it stands by itself. */
  readonly start: number;
  readonly end: number;
  /** The bracket of the block that it stands in. */
  readonly block: number | undefined;
}

/**
 * What makes a variable of the constant whose value the string belongs to, given the edits of the
 * value and whether they convert it to the type; undefined when it is none's. Source: https://go.dev/ref/spec#Constant_declarations
 */
export function constantEdits(
  source: Source,
  { start: at, end }: Span,
  value: readonly TextEdit[],
  converted: boolean,
): readonly TextEdit[] | Fixed | undefined {
  const { code } = source;
  const block = openBrackets(code, at).find((open) => /\bconst\s*$/.test(code.slice(0, open)));
  const start = block === undefined ? singleStart(code, at) : lineStart(code, at, block);
  if (start === undefined) return undefined;
  const constant = constantFrom(source, start, { start: at, end }, block);
  if (constant === undefined || isNeeded(code, constant) || isNeededBeside(source, constant))
    return "constant";
  const edits = [...typeEdits(constant, converted), ...value];
  if (block === undefined) return [toVariable(start), ...edits];
  const specs = code.slice(block + 1, closingBracket(code, block)).split(/[\n;]/);
  if (specs.filter((spec) => spec.trim() !== "").length === 1)
    return [toVariable(code.lastIndexOf("const", block)), ...edits];
  return movedOut(source, constant, block, edits);
}

function singleStart(code: string, at: number): number | undefined {
  const found = /(?:^|[\n;{])[ \t]*(const[ \t][^\n;{}]*)$/.exec(code.slice(Math.max(0, at - 2000), at));
  return found === null ? undefined : at - found[1]!.length;
}

function lineStart(code: string, at: number, block: number): number {
  const line = Math.max(code.lastIndexOf("\n", at - 1), code.lastIndexOf(";", at - 1), block) + 1;
  return line + /^[ \t]*/.exec(code.slice(line, at))![0].length;
}

function constantFrom(
  { code, tokens }: Source,
  start: number,
  { start: at, end }: Span,
  block: number | undefined,
): Constant | undefined {
  const declared =
    /^(?:const[ \t]+)?(\w+)(?<type>[ \t]+[A-Za-z_][\w.]*)?[ \t]*=[ \t+]*(?:(?!len\b)[A-Za-z_][\w.]*\()?$/d.exec(
      code.slice(start, at),
    );
  const rest = /^[^\n;]*/.exec(code.slice(end))![0];
  const closed = block === undefined ? rest : rest.slice(0, Math.max(0, closingBracket(code, block) - end));
  const stop = end + closed.length;
  const joined = tokens.filter((token) => token.start >= end && token.start < stop);
  const last = joined.filter(({ kind }) => kind === "literal").at(-1)?.end ?? end;
  if (declared === null || last > stop || !/^[ \t+]*\)?[ \t+]*$/.test(closed)) return undefined;
  if (/\+/.test(code.slice(last, stop))) return undefined;
  const type = declared.indices!.groups!.type;
  return {
    name: declared[1]!,
    ...{ type: type === undefined ? undefined : { start: start + type[0], end: start + type[1] } },
    ...{ start, end: last, block },
  };
}

/** Whether another constant is made of it, a local one is used nowhere, or the next in the block repeats it. */
function isNeeded(code: string, { name, start, end, block }: Constant): boolean {
  const use = new RegExp(`(?<![\\w.])${name}\\b`);
  const others = code.slice(0, start) + " ".repeat(end - start) + code.slice(end);
  if (isConstantIn(others, name)) return true;
  if (block !== undefined && dependsOnLines(code, block, end)) return true;
  const scope = openBrackets(code, start).find((open) => code[open] === "{");
  return scope !== undefined && !use.test(others.slice(end, closingBracket(code, scope)));
}

/** Whether code has constants or sizes of arrays that are made of the one of this name, be it with its package's before it. */
function isConstantIn(code: string, name: string): boolean {
  const use = new RegExp(`\\b${name}\\b`);
  const constants = [...code.matchAll(/\bconst\s*(\(?)/g)].map(({ 0: { length }, 1: open, index }) => {
    const stop = open === "(" ? closingBracket(code, index + length - 1) : code.indexOf("\n", index);
    return code.slice(index, stop < 0 ? undefined : stop);
  });
  const sized = new RegExp(`\\[[^\\]\\n]*\\blen\\(\\s*(?:\\w+\\.)?${name}\\s*\\)`).test(code);
  return sized || constants.some((text) => use.test(text));
}

/** Whether another file needs it, which sees what is declared outside of functions. */
function isNeededBeside(source: Source, { name, start }: Constant): boolean {
  const isLocal = openBrackets(source.code, start).some((open) => source.code[open] === "{");
  return !isLocal && isConstantIn(codeBeside(source, [name], lexGo), name);
}

function dependsOnLines(code: string, block: number, end: number): boolean {
  const specs = code.slice(block + 1, closingBracket(code, block));
  const next = /^[\s;]*(\w+(?:[ \t]*,[ \t]*\w+)*)[ \t]*(?:[\n;)]|$)/.exec(
    code.slice(end, closingBracket(code, block) + 1),
  );
  return /\biota\b/.test(specs) || next !== null;
}

function toVariable(start: number): TextEdit {
  return { start, end: start + "const".length, text: "var" };
}

/** A type that the value is converted to need not be told twice. */
function typeEdits({ type }: Constant, converted: boolean): TextEdit[] {
  return type === undefined || !converted ? [] : [{ ...type, text: "" }];
}

/** Takes the declaration with its comments out of the block and puts it behind, as a variable. */
function movedOut(
  { text, code }: Source,
  { start, end }: Constant,
  block: number,
  value: readonly TextEdit[],
): readonly TextEdit[] | Fixed {
  const close = closingBracket(code, block);
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const after = text.indexOf("\n", end) + 1;
  if (line <= block || after > close || after === 0 || text.slice(line, start).trim() !== "")
    return "constant";
  if (code.slice(end, after).trim() !== "") return "constant";
  const from = line - commentsBefore(text.slice(block + 1, line), code.slice(block + 1, line));
  const indent = text.slice(line, start);
  const margin = /(?:^|\n)([ \t]*)const\s*\($/.exec(code.slice(0, block + 1))?.[1] ?? "";
  const doc = text.slice(from, line).replaceAll(`${indent}//`, `${margin}//`);
  const eol = text[after - 2] === "\r" ? "\r\n" : "\n";
  const declaration = spliced(text, start, after - eol.length, value);
  const moved = `${eol}${eol}${doc}${margin}var ${declaration}`;
  const behind = close + 1;
  return [
    { start: from, end: after, text: "" },
    { start: behind, end: behind, text: moved },
  ];
}

/** How long the comments are that stand directly before the line. */
function commentsBefore(text: string, code: string): number {
  const lines = text.split("\n").slice(1, -1).reverse();
  const masked = code.split("\n").slice(1, -1).reverse();
  const count = lines.findIndex((line, i) => line.trim() === "" || masked[i]!.trim() !== "");
  return lines.slice(0, count < 0 ? undefined : count).reduce((sum, line) => sum + line.length + 1, 0);
}

function spliced(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  const parts = [...edits].sort((one, other) => one.start - other.start);
  let at = start;
  let out = "";
  for (const edit of parts) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at, end);
}
