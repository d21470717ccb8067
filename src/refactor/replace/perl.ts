import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { codeBefore, written } from "./common";
import { cutAround } from "./concatenation";
import { type Beside, expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

/** The words that are operators; any other before a value is a function that takes it. */
const operators = "x|eq|ne|lt|gt|le|ge|cmp|and|or|not|xor|if|unless|while|until|isa";

const beside: Beside = {
  before: new RegExp(
    `(?:(?<![=!<>])=(?!~)|=>|[({[,;]|(?<![\\w$@%&>])(?!(?:${operators})\\b)[A-Za-z_]\\w*\\s)\\s*$`,
  ),
  behind: /^\s*(?:[,;)\]}]|$|(?:if|unless|while|until|for|foreach|or|and)\b)/,
};

const replace = expressionReplacement({ operator: ".", lines: true, beside, cut });

/** Source: https://perldoc.perl.org/perlop#Operator-Precedence-and-Associativity */
export const perlReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, value } = slice;
  // Under `use utf8` a literal is characters where the environment is bytes: https://perldoc.perl.org/utf8
  if (/[^\0-\x7f]/.test(value) && /^\s*use\s+utf8\b/m.test(source.code)) return "bytes";
  const edits = replace(source, slice, name);
  if (typeof edits === "string") return edits;
  if (!whole && literal.interpolates === true) return filledIn(source, slice, edits);
  return edits.map((edit) => (edit.start === literal.start ? asTerm(source, edit) : edit));
};

/** A string in brackets of its own can be cut where the brackets within it are closed. */
function cut(source: Source, slice: Slice, expression: string): readonly string[] | Fixed {
  const quote = slice.literal.quote;
  const [open, close] = { "(": "()", "[": "[]", "{": "{}", "<": "<>" }[quote] ?? "";
  const balanced = [slice.head, slice.tail].every((pieces) => {
    const text = written(source, pieces).replace(/\\[\s\S]/g, "");
    return open === undefined || text.split(open).length === text.split(close!).length;
  });
  return balanced ? cutAround(source, slice, expression) : "no-interpolation";
}

/** Brackets behind a function's name would be those of its arguments: `print +(…) . "x"`. */
function asTerm(source: Source, edit: TextEdit): TextEdit {
  const called = /(?<![\w$@%&])[A-Za-z_]\w*\s*$/.test(codeBefore(source, edit.start));
  return called && edit.text.startsWith("(") ? { ...edit, text: `+${edit.text}` } : edit;
}

/** A variable in a string, kept apart from what would be a sigil before it or a subscript behind it. */
function filledIn(
  source: Source,
  { literal, head, tail }: Slice,
  edits: readonly TextEdit[],
): readonly TextEdit[] | Fixed {
  if (/^[$@]$/.test(written(source, head.slice(-1)))) return "no-interpolation";
  const next = written(source, tail).slice(0, 3);
  if (!/^(?:->)?[[{]|^->[@$%&*]/.test(next)) return edits;
  if (next.startsWith(literal.quote)) return "no-interpolation";
  return edits.map((edit) => ({ ...edit, text: `${edit.text}\\` }));
}
