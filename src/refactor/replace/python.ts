import type { TextEdit } from "../../dotenv/edit";
import type { Literal } from "../literal";
import type { Slice } from "../slice";
import { hasNeighbour, openBrackets, type Source, withinOuter } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import type { Fixed, Replacement } from "./kinds";

export const pythonReplacement: Replacement = (document, slice, name) => {
  const source = withinOuter(document, slice.literal);
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  const { literal, whole, head, tail } = slice;
  const { expression, inside, exact } = source.reference;
  if (exact?.(slice.value, "") === false) return "value-rewritten";
  const reference = expression(name, literal.quote);
  if (whole && !hasNeighbour(source, literal)) {
    return [defaultEdit(source, literal, name, reference) ?? expressionEdit(source, literal, reference)];
  }
  const formatted = /f/i.test(literal.prefix);
  // Within a field, a second kind of quotes may be that of the string around it.
  if (source !== document) return formatted ? "no-interpolation" : joined(source, slice, reference);
  const kept = formatted ? undefined : doubleBraces(literal);
  const prefix = formatted ? literal.prefix : `f${literal.prefix.replace(/u/i, "")}`;
  const body = written(source, head, kept) + inside!(name, literal.quote) + written(source, tail, kept);
  return [expressionEdit(source, literal, prefix + literal.quote + body + literal.quote)];
};

/** A string of a field cut in two around the reference. */
function joined(source: Source, { literal, head, tail }: Slice, reference: string): TextEdit[] {
  const open = literal.prefix + literal.quote;
  const quoted = [head, tail].map((pieces) =>
    pieces.length > 0 ? open + written(source, pieces) + literal.quote : "",
  );
  const parts = [quoted[0], reference, quoted[1]].filter((part) => part !== "");
  return [expressionEdit(source, literal, `(${parts.join(" + ")})`)];
}

/**
 * The same variable read with the string as its default becomes what reads it without one: `os.getenv("NAME", "…")`.
 * Undefined where the string is no such default.
 */
function defaultEdit(
  source: Source,
  { start, end }: Literal,
  name: string,
  reference: string,
): TextEdit | undefined {
  const own = /^(?!os\.)[\w.]+(?=\()/.exec(reference)?.[0] ?? "getenv";
  const read = new RegExp(
    `(?<![\\w.])(?:(?:os\\.)?(?:getenv|environ\\.get)|${own})\\(\\s*["']${name}["']\\s*,\\s*(?:default\\s*=\\s*)?$`,
  );
  const before = read.exec(source.text.slice(Math.max(0, start - 200), start));
  const after = /^\s*,?\s*\)/.exec(codeAfter(source, end));
  if (before === null || after === null) return undefined;
  return expressionEdit(source, { start: start - before[0].length, end: end + after[0].length }, reference);
}

function doubleBraces({ prefix }: Literal): (piece: string) => string {
  const raw = /r/i.test(prefix);
  return (piece) => (!raw && piece.startsWith("\\N{") ? piece : piece.replace(/[{}]/g, "$&$&"));
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  if (/b/i.test(literal.prefix)) return "bytes";
  if (/t/i.test(literal.prefix)) return "tagged-template";
  const { path, text, code } = source;
  const open = openBrackets(code, literal.start);
  if (isMagic(path, text, literal.start)) return "not-an-expression";
  if (/\.pyi$/.test(path)) return "constant";
  if (isDocumentation(source, literal) && open.length === 0) return "not-an-expression";
  if (isPattern(code, literal, open.at(-1) ?? literal.start)) return "not-an-expression";
  return isType(code, literal.start) ? "constant" : undefined;
}

/** A string that is a statement, whether or not it documents anything. */
function isDocumentation(source: Source, literal: Literal): boolean {
  const before = codeBefore(source, literal.start);
  const begins = /(?:^|(?<!\\\r?)\n)[ \t]*$/.test(before);
  const body = /(?:^|\n)[ \t]*(?:async[ \t]+)?(?:def|class)\b[^\n]*:[ \t]*$/.test(before);
  return (begins || body) && /^[ \t]*(?:[\r\n;]|$)/.test(codeAfter(source, literal.end));
}

/** Within the pattern of a `case`: https://docs.python.org/3/reference/compound_stmts.html#the-match-statement */
function isPattern(code: string, { start, end }: Literal, outermost: number): boolean {
  const line = code.slice(code.lastIndexOf("\n", outermost - 1) + 1, start);
  const begins = /^[ \t]*case\b(?!\s*[=:.,)\]}])(?!.*\bif\b)/s.test(line);
  const closes = outermost < start ? /^[^=]*?:[ \t]*(?:\r?\n|$)/ : /^[^\n]*:/;
  return begins && closes.test(code.slice(end, end + 2000));
}

/** Whether what begins at `at` is read by type checkers: https://docs.python.org/3/library/typing.html */
function isType(code: string, at: number): boolean {
  const [open] = openBrackets(code, at);
  const from = Math.max(open ?? 0, at - 500);
  const before = code.slice(from, at);
  if (/->\s*$/.test(before)) return true;
  if (open === undefined) return isDeclared(before);
  if (code[open] === "(") return isDef(code, open) && /(?:^\(|,)\s*\*{0,2}\w+\s*:[^=]*$/.test(before);
  if (code[open] !== "[") return false;
  const owner = /[\w.]+\s*$/.exec(code.slice(Math.max(0, open - 200), open))?.[0];
  if (owner === undefined) return isType(code, open);
  return /(?:^|\.)Literal\s*$/.test(owner) || isType(code, open - owner.length);
}

function isDeclared(before: string): boolean {
  return /(?:^|\n)[ \t]*(?!else\b|try\b|finally\b|lambda\b)[A-Za-z_][\w.]*(?:\[[^\]\n]*\])?[ \t]*:[^=\n]*$/.test(
    before,
  );
}

function isDef(code: string, open: number): boolean {
  return /\bdef\s+\w+\s*(?:\[[^\]]*\])?\s*$/.test(code.slice(Math.max(0, open - 200), open));
}

/** A notebook's commands, which are not Python: https://ipython.readthedocs.io/en/stable/interactive/magics.html */
function isMagic(path: string, text: string, at: number): boolean {
  if (!/^vscode-notebook-cell:|\.ipynb\b/.test(path)) return false;
  if (/^\s*%%(?!time\b|timeit\b|capture\b|prun\b)/.test(text)) return true;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*(?:[!%?]|[\w, ]+=\s*[!%])/.test(line);
}
