import type { TextEdit } from "../../dotenv/edit";
import { argumentsOf } from "../arguments";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { written } from "./common";
import type { Fixed } from "./kinds";

/** How a language writes formats: strings whose directives take the arguments that stand behind them. */
export interface FormatNotation {
  /** The place of the format among the arguments of the function; undefined when the function takes none. */
  readonly index: (callee: string) => number | undefined;
  /** What stands for a string argument: `%s`. */
  readonly directive: string;
  /** What is written doubled or otherwise special: `%`. */
  readonly special: RegExp;
  /** How many arguments a part of a format takes; undefined when it names them by position. */
  readonly taken: (format: string) => number | undefined;
}

/** A format and its arguments. */
export interface Format {
  readonly notation: FormatNotation;
  readonly open: number;
  readonly index: number;
}

/** The format that begins at `at`; undefined when the string there is none. */
export function formatAt(source: Source, at: number, notation: FormatNotation): Format | undefined {
  const [open] = openBrackets(source.code, at);
  if (open === undefined || source.code[open] !== "(") return undefined;
  const callee = /[\w.:>!-]+\s*$/.exec(source.code.slice(Math.max(0, open - 100), open))?.[0].trim() ?? "";
  const index = notation.index(callee);
  if (index === undefined) return undefined;
  const argument = argumentsOf(source, open)[index];
  return argument !== undefined && argument.start <= at && at < argument.end
    ? { notation, open, index }
    : undefined;
}

/** Puts a directive in place of the slice and the expression among the arguments, where the directive takes it. */
export function formatEdits(
  source: Source,
  slice: Slice,
  expression: string,
  { notation, open, index }: Format,
): readonly TextEdit[] | Fixed {
  const { head, covered, tail } = slice;
  const before = notation.taken(written(source, head));
  const known = before !== undefined && notation.taken(written(source, tail)) !== undefined;
  const list = argumentsOf(source, open);
  const spread = list.some((argument) => source.text.slice(0, argument.end).endsWith("..."));
  const last = known ? list[index + before] : undefined;
  if (last === undefined || spread || notation.special.test(written(source, covered)))
    return "no-interpolation";
  return [
    { start: covered[0]!.start, end: covered.at(-1)!.end, text: notation.directive },
    { start: last.end, end: last.end, text: `, ${expression}` },
  ];
}

/** The arguments that the directives of C's `printf` and its kin take, `%m$` and `%[n]` excepted. */
export function printfTaken(format: string): number | undefined {
  const directives = format.match(/%(?:[-+ #0']|\d|[.*[\]$])*(?:[a-zA-Z%]|$)/g) ?? [];
  if (directives.some((directive) => /[[$]|^%$|[^a-zA-Z%]$/.test(directive))) return undefined;
  return directives
    .filter((directive) => !directive.endsWith("%"))
    .reduce((sum, directive) => sum + 1 + directive.split("*").length - 1, 0);
}

/** The arguments that the fields in braces of Rust's and C++'s formats take, those with numbers excepted. */
export function bracesTaken(format: string): number | undefined {
  const plain = format.replace(/\{\{|\}\}/g, "");
  const fields = (plain.match(/\{[^{}]*\}/g) ?? []).map((field) => field.slice(1, -1));
  const nested = /[{}]/.test(plain.replace(/\{[^{}]*\}/g, ""));
  if (nested || fields.some((field) => /^\s*\d|\d\$/.test(field))) return undefined;
  const count = (field: string): number =>
    (/^\s*(?::|$)/.test(field) ? 1 : 0) + (field.includes(".*") ? 1 : 0);
  return fields.reduce((sum, field) => sum + count(field), 0);
}
