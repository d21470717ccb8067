import type { TextEdit } from "../../dotenv/edit";
import type { Literal, Piece } from "../literal";
import type { Slice } from "../slice";
import { openBrackets, type Source, withinOuter } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import type { Fixed, Replacement } from "./kinds";
import { isType } from "./typePosition";

export const javascriptReplacement: Replacement = (document, slice, name) => {
  const { literal, whole } = slice;
  const source = withinOuter(document, literal);
  if (literal.form !== undefined) return inMarkup(source, slice, name);
  const refused = refusalAt(source, literal);
  if (refused !== undefined) return refused;
  if (!whole) return [expressionEdit(source, literal, asTemplate(source, slice, name))];
  const expression = source.reference.expression(name, literal.quote);
  const read = expression.replace(/!$/, "");
  const set = assignment(source, literal, read) ?? defaultOf(source, literal, read);
  if (set !== undefined) return [expressionEdit(source, set, set.text === "" ? "" : expression)];
  const constant = /^\s*as\s+const\b/.exec(codeAfter(source, literal.end))?.[0].length ?? 0;
  return [expressionEdit(source, { start: literal.start, end: literal.end + constant }, expression)];
};

/** The string with the reference filled in, as a template has it. */
function asTemplate(source: Source, { literal, head, tail }: Slice, name: string): string {
  const kept = literal.quote === "`" ? undefined : templatePiece;
  return `\`${written(source, head, kept)}${source.reference.inside!(name, "`")}${written(source, tail, kept)}\``;
}

/** One piece of a quoted string as a template holds it; octal escapes are not allowed there. */
function templatePiece(piece: string, next: string): string {
  if (piece === "`" || (piece === "$" && next === "{")) return `\\${piece}`;
  if (/^\\[89]$/.test(piece)) return piece.slice(1);
  const octal = /^\\([0-7]+)$/.exec(piece)?.[1];
  return octal === undefined ? piece : `\\x${Number.parseInt(octal, 8).toString(16).padStart(2, "0")}`;
}

/** An attribute or a text of JSX becomes an expression in braces. */
function inMarkup(source: Source, slice: Slice, name: string): readonly TextEdit[] | Fixed {
  const { literal, whole, head, covered, tail } = slice;
  const { expression, inside } = source.reference;
  if (whole) return [expressionEdit(source, literal, `{${expression(name, literal.quote)}}`)];
  if (literal.form === "text") {
    const lines = [head.at(-1), tail[0]].some(
      (piece) => piece !== undefined && /[\r\n]/.test(textOf(source, piece)),
    );
    if (lines) return "no-interpolation";
    const span = { start: covered[0]!.start, end: covered.at(-1)!.end };
    return [{ ...span, text: `{${expression(name, '"')}}` }];
  }
  const kept = [head, tail].map((pieces) => pieces.map(({ value }) => value));
  if (kept.flat().includes(undefined)) return "no-interpolation";
  const [before, after] = kept.map((values) => values.join("").replace(/[\\`]|\$(?=\{)/g, "\\$&"));
  return [expressionEdit(source, literal, `{\`${before}${inside!(name, "`")}${after}\`}`)];
}

function textOf({ text }: Source, { start, end }: Piece): string {
  return text.slice(start, end);
}

/**
 * The same variable read with the string as its default becomes what reads it without one: `process.env.NAME ?? "…"`.
 * Undefined where the string is no such default.
 */
function defaultOf(source: Source, literal: Literal, read: string): Edit | undefined {
  const operator = /(?:\|\||\?\?)\s*$/.exec(codeBefore(source, literal.start))?.[0];
  if (operator === undefined || !/^\s*(?:[;,)\]}:\n]|\|\||\?\?|$)/.test(codeAfter(source, literal.end)))
    return undefined;
  const start = startOf(source, literal.start - operator.length, read);
  if (start === undefined) return undefined;
  const alone = /(?:^|[=(,[{:;>?]|\breturn|\bdefault|\|\|)\s*$/.test(
    source.code.slice(Math.max(0, start - 200), start),
  );
  return alone ? { start, end: literal.end, text: read } : undefined;
}

/** The line on which the same variable is set to the string, which is not needed any more; undefined elsewhere. */
function assignment(source: Source, literal: Literal, read: string): Edit | undefined {
  const operator = /(?<![=!<>])=\s*$/.exec(source.code.slice(0, literal.start))?.[0];
  const start = operator === undefined ? undefined : startOf(source, literal.start - operator.length, read);
  const behind = /^[ \t]*;?[ \t]*(?:\r?\n|$)/.exec(codeAfter(source, literal.end));
  if (start === undefined || behind === null) return undefined;
  const before = source.code.slice(0, start);
  const line = before.lastIndexOf("\n") + 1;
  const own = before.slice(line).trim() === "" && /(?:^|[;{}])\s*$/.test(before);
  return own ? { start: line, end: literal.end + behind[0].length, text: "" } : undefined;
}

type Edit = TextEdit;

/** Where what reads the variable begins when it ends, but for white space, at `end`; in any of its spellings. */
function startOf({ text }: Source, end: number, read: string): number | undefined {
  const before = text.slice(0, end).trimEnd();
  const name = /\w+(?=["')\]]*$)/.exec(read)?.[0] ?? read;
  const object = read.slice(0, read.lastIndexOf(name)).replace(/[.[('"]+$/, "");
  const spellings = [read, `${object}.${name}`, `${object}["${name}"]`, `${object}['${name}']`];
  const called = [`${object}("${name}")`, `${object}('${name}')`];
  const found = [...spellings, ...called].find((spelling) => before.endsWith(spelling));
  if (found === undefined) return undefined;
  const start = before.length - found.length;
  return /[\w$.]/.test(before[start - 1] ?? "") ? undefined : start;
}

/** Words behind which a template is an expression of its own. */
const keyword = /(?:^|[^\w$.])(?:return|throw|typeof|case|in|of|await|yield|default|else|void|new)\s*$/;

function refusalAt(source: Source, literal: Literal): Fixed | undefined {
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  const tagged = /[\w$)\]]\s*$|[\w$]<[^<>]*>\s*$/.test(before) && !keyword.test(before);
  if (literal.quote === "`" && tagged) return "tagged-template";
  if (isKey(before, after) || isModuleName(before)) return "not-an-expression";
  if (/\.d\.[cm]?ts$/.test(source.path) || /<const>\s*$/.test(before)) return "constant";
  return enclosing(source, literal) ?? (isType(source, literal) ? "constant" : undefined);
}

/** A property's, method's or member's name: `{ "x": 1 }`, `"x"() {}`, `"x"?: string`. */
function isKey(before: string, after: string): boolean {
  if (/\bcase\s*$/.test(before)) return true;
  if (/^\s*(?:=(?![=>])|\()/.test(after)) return true;
  const member = /(?:[{,;}]|\b(?:static|readonly|get|set|async)|[\w$)\]]\s*\n|[{,;}]\s*\*)\s*$/.test(before);
  return member && /^\s*[?!]?\s*:/.test(after);
}

function isModuleName(before: string): boolean {
  return /(?:^|[^\w$.])(?:from|import|module|require\s*\(|import\s*\()\s*$|\brequire\.resolve\s*\(\s*$/.test(
    before,
  );
}

/** Within an enumeration, or the braces of an import or export. */
function enclosing({ code }: Source, { start }: Literal): Fixed | undefined {
  const [open] = openBrackets(code, start);
  if (open === undefined || code[open] !== "{") return undefined;
  const owner = code.slice(Math.max(0, open - 500), open);
  if (/\benum\s+[\w$]+\s*$/.test(owner)) return "constant";
  const imported = /(?:^|[;\n}])\s*(?:import|export)\b[^;]*?\b(?:with|assert)\s*$/.test(owner);
  const list = /\b(?:import|export)\s*(?:type\s*)?(?:[\w$]+\s*,\s*)?$/.test(owner);
  return imported || list ? "not-an-expression" : undefined;
}
