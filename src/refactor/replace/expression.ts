import type { TextEdit } from "../../dotenv/edit";
import type { Literal, Span } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { codeAfter, codeBefore, expressionEdit } from "./common";
import { concatenated, cutAround } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

/** How a language with expressions puts a reference in the place of a string. */
export interface ExpressionNotation {
  /** The operator that joins strings; absent where none does. */
  readonly operator?: string;
  /** Whether strings that go over lines can be cut in two as they are, without indentation that is taken off them. */
  readonly lines?: boolean;
  /** How strings are joined where no operator does it: `paste0(a, b)`. */
  readonly join?: (parts: readonly string[]) => string;
  /** The parts that a string is cut in, which are the source of expressions; for strings that cannot be cut anywhere. */
  readonly cut?: (source: Source, slice: Slice, expression: string) => readonly string[] | Fixed;
  /** Whether a string is cut although it could be filled in. */
  readonly cuts?: (literal: Literal) => boolean;
  /** What may stand before and behind an expression of any kind; the rule for most languages when absent. */
  readonly beside?: Beside;
  /** Where a string must stay, by what stands around it; or edits that are needed besides, such as to a declaration. */
  readonly around?: (source: Source, slice: Slice) => readonly TextEdit[] | Fixed | undefined;
}

/** The code up to a place, and the code from it on. */
export interface Beside {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/**
 * The replacement for such a language: the whole string becomes the expression; a part of it is filled in where the
 * string's form can be, otherwise the string is cut in two.
 */
export function expressionReplacement(notation: ExpressionNotation): Replacement {
  return (source, slice, name) => {
    const besides = notation.around?.(source, slice) ?? [];
    if (typeof besides === "string") return besides;
    const replaced = replacedBy(source, slice, name, notation);
    return typeof replaced === "string" ? replaced : [...besides, ...replaced];
  };
}

function replacedBy(
  source: Source,
  slice: Slice,
  name: string,
  notation: ExpressionNotation,
): readonly TextEdit[] | Fixed {
  const { reference } = source;
  const { literal, whole, covered } = slice;
  const expression = reference.expression(name);
  const bracketed = reference.loose === true ? `(${expression})` : expression;
  if (whole) return wholly(source, literal, standsAlone(source, literal, notation) ? expression : bracketed);
  const filled = literal.interpolates === true && notation.cuts?.(literal) !== true;
  if (filled && reference.inside !== undefined) {
    const inside = reference.inside(name, literal.quote);
    return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: inside }];
  }
  return cutBy(source, slice, bracketed, notation);
}

/** The literal replaced, with its text where that stands elsewhere. */
function wholly(source: Source, literal: Literal, expression: string): readonly TextEdit[] {
  const edit = expressionEdit(source, literal, expression);
  return literal.body === undefined ? [edit] : [edit, { ...literal.body, text: "" }];
}

function cutBy(
  source: Source,
  slice: Slice,
  expression: string,
  notation: ExpressionNotation,
): readonly TextEdit[] | Fixed {
  const { literal } = slice;
  const { operator, join = operator && ((parts) => parts.join(` ${operator} `)) } = notation;
  const parted = notation.lines !== true && /\n/.test(source.text.slice(literal.start, literal.end));
  if (!join || parted || literal.body !== undefined) return "no-interpolation";
  if (notation.cut === undefined && notation.beside === undefined)
    return concatenated(source, slice, expression, operator);
  const parts = (notation.cut ?? cutAround)(source, slice, expression);
  if (typeof parts === "string") return parts;
  const joined = join(parts);
  const bound =
    parts.length > 1 && operator !== undefined && !standsAlone(source, literal, notation, operator);
  return [expressionEdit(source, literal, bound ? `(${joined})` : joined)];
}

const usual: Beside = {
  before: /(?:^|(?<![=!<>])=|[(,[{;:]|\breturn|\byield|\belse|->|=>)\s*$|^\s*$/,
  behind: /^(?!\s*(?:[.+*/%&|?!=<>]|-(?!>)|\binfix\b))[ \t]*(?:[;,)\]}\r\n]|$)/,
};

/** Whether nothing binds to a literal from either side but `operator`, so that an expression of any kind may take its place. */
export function standsAlone(
  source: Source,
  { start, end }: Span,
  { beside = usual }: ExpressionNotation,
  operator?: string,
): boolean {
  const before = codeBefore(source, start);
  const behind = codeAfter(source, end);
  return (
    (beside.before.test(before) || (operator !== undefined && before.trimEnd().endsWith(operator))) &&
    (beside.behind.test(behind) || (operator !== undefined && behind.trimStart().startsWith(operator)))
  );
}
