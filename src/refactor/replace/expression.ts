import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { codeAfter, codeBefore, expressionEdit } from "./common";
import { concatenated } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

/** How a language with expressions puts a reference in the place of a string. */
export interface ExpressionNotation {
  /** The operator that joins strings; absent where none does. */
  readonly operator?: string;
  /** Whether strings that go over lines can be cut in two as they are, without indentation that is taken off them. */
  readonly lines?: boolean;
  /** Where a string must stay, by what stands around it; or edits that are needed besides, such as to a declaration. */
  readonly around?: (source: Source, slice: Slice) => readonly TextEdit[] | Fixed | undefined;
}

/**
 * The replacement for such a language: the whole string becomes the expression; a part of it is filled in where the
 * string's form can be, otherwise the string is cut in two.
 */
export function expressionReplacement({ operator, lines, around }: ExpressionNotation): Replacement {
  return (source, slice, name) => {
    const besides = around?.(source, slice) ?? [];
    if (typeof besides === "string") return besides;
    const replaced = replacedBy(source, slice, name, operator, lines === true);
    return typeof replaced === "string" ? replaced : [...besides, ...replaced];
  };
}

function replacedBy(
  source: Source,
  slice: Slice,
  name: string,
  operator: string | undefined,
  lines: boolean,
): readonly TextEdit[] | Fixed {
  const { reference } = source;
  const { literal, whole, head, covered, tail } = slice;
  const expression = reference.expression(name);
  const bracketed = reference.loose === true ? `(${expression})` : expression;
  if (whole) return [expressionEdit(source, literal, standsAlone(source, literal) ? expression : bracketed)];
  if (literal.interpolates === true && reference.inside !== undefined) {
    const inside = reference.inside(name, literal.quote);
    return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: inside }];
  }
  const parted = !lines && /\n/.test(source.text.slice(literal.start, literal.end));
  if (operator === undefined || parted) return "no-interpolation";
  return concatenated(source, slice, head.length + tail.length > 0 ? bracketed : expression, operator);
}

/** Whether nothing binds to a literal from either side, so that an expression of any kind may take its place. */
function standsAlone(
  source: Source,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return (
    /(?:^|(?<![=!<>])=|[(,[{;:]|\breturn|\byield|\belse|->|=>)\s*$|^\s*$/.test(codeBefore(source, start)) &&
    /^[ \t]*(?:[;,)\]}\r\n]|$)/.test(codeAfter(source, end)) &&
    !/^\s*(?:[.+*/%&|?!=<>]|-(?!>)|\binfix\b)/.test(codeAfter(source, end))
  );
}
