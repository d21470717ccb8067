import type { TextEdit } from "../../dotenv/edit";
import { argumentsOf } from "../arguments";
import { contains, type Literal, type Span } from "../literal";
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
  const list = argumentsOf(source, open);
  const joined = joinedTo(source, slice.literal, list[index]!);
  if (joined === undefined) return "no-interpolation";
  const before = notation.taken(joined.before + written(source, head));
  const known = before !== undefined && notation.taken(written(source, tail) + joined.after) !== undefined;
  const spread = list.some((argument) => source.text.slice(0, argument.end).endsWith("..."));
  const last = known ? list[index + before] : undefined;
  if (last === undefined || spread || notation.special.test(written(source, covered)))
    return "no-interpolation";
  return [
    { start: covered[0]!.start, end: covered.at(-1)!.end, text: notation.directive },
    { start: last.end, end: last.end, text: `, ${expression}` },
  ];
}

/** What the other strings of the same format hold, before the literal and behind; undefined where it is not all strings. */
function joinedTo(
  { text, code, tokens }: Source,
  literal: Literal,
  format: Span,
): { readonly before: string; readonly after: string } | undefined {
  const strings = tokens.filter(
    (token): token is Literal =>
      token.kind === "literal" && token !== literal && contains(format, token) && !contains(literal, token),
  );
  if (strings.length === 0) return { before: "", after: "" };
  if (/[^\s+]/.test(code.slice(format.start, format.end))) return undefined;
  const [before, after] = [true, false].map((first) =>
    strings
      .filter(({ start }) => start < literal.start === first)
      .map(({ content }) => text.slice(content.start, content.end))
      .join(""),
  );
  return { before: before!, after: after! };
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
