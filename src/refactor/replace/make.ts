import type { TextEdit } from "../../dotenv/edit";
import { type Literal, valueOfPieces } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Clashes, Fixed, Replacement } from "./kinds";
import { shellReplacement } from "./shell";
import { clashesInShell } from "./shellVariables";

const isSet = ({ entry }: Literal): boolean => entry !== undefined;

/** Variables of the environment are variables of make, and those of its recipes. */
export const makeReplacement: Replacement = (source, slice, name) => {
  const { literal } = slice;
  if (isSet(literal)) return set(source, slice, name);
  return /^[ ]*(?:export[ \t]+)?(?:SHELL|\.RECIPEPREFIX)[ \t]*:*\??=(?![^\n]*(?:\/|\b)(?:ba|da|z|k|a)?sh\b)/m.test(
    source.text,
  )
    ? "no-interpolation"
    : shellReplacement(source, slice, name);
};

function set(
  { text }: Source,
  { literal, whole, covered, value }: Slice,
  name: string,
): readonly TextEdit[] | Fixed {
  const { start } = literal.entry!;
  const [variable] = literal.keys!;
  const lead = /^(.*?)[ \t]*((?:\?|:{0,3}|\+)=)[ \t]*$/s.exec(text.slice(start, literal.start))!;
  if (/\boverride[ \t]/.test(lead[1]!)) return "constant";
  if (/\n/.test(value)) return "value-rewritten";
  const stop = `$(error ${name} is not set)`;
  if (variable !== name || !whole) {
    const span = { start: covered[0]!.start, end: covered.at(-1)!.end };
    return [{ ...span, text: `$(or $(value ${name}),${stop})` }];
  }
  // Make looks for references in what it has from the environment: https://www.gnu.org/software/make/manual/html_node/Environment.html
  if (value.includes("$")) return "value-rewritten";
  const comment = text[literal.end] === "#" ? " " : "";
  return [{ start: start + lead[1]!.length, end: literal.end, text: ` ?= ${stop}${comment}` }];
}

export const clashesInMake: Clashes = (source, slice, name, holds) => {
  const { text, tokens } = source;
  if (
    new RegExp(
      `^[ \\t]*(?:unexport|undefine)[ \\t][^\\n]*\\b${name}\\b|^[ ]*define[ \\t]+${name}\\b`,
      "m",
    ).test(text)
  )
    return true;
  const other = tokens.some((token) => {
    if (token.kind !== "literal" || !isSet(token) || token.keys?.[0] !== name) return false;
    if (token === slice.literal)
      return !slice.whole || /\+=[ \t]*$/.test(text.slice(token.entry!.start, token.start));
    return (
      valueOfPieces(token.pieces) !== slice.value &&
      !text.slice(token.start, token.end).includes(`$(error ${name} `)
    );
  });
  return other || (!isSet(slice.literal) && clashesInShell(source, slice, name, holds));
};
