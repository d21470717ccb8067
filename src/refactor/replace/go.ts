import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeBefore } from "./common";
import { concatenated } from "./concatenation";
import { type FormatNotation, formatAt, formatEdits, printfTaken } from "./format";
import { constantEdits } from "./goConstant";
import { goTypeAt } from "./goType";
import type { Fixed, Replacement } from "./kinds";

export const goReplacement: Replacement = (source, slice, name) => {
  const { start, end } = slice.literal;
  if (isNoExpression(source, start)) return "not-an-expression";
  if (shadowed.test(source.code)) return "no-interpolation";
  const type = goTypeAt(source, start);
  const value = valueEdits(source, slice, source.reference.expression(name), type);
  if (typeof value === "string") return value;
  return constantEdits(source, { start, end }, value, type !== undefined) ?? value;
};

/** Import paths and the tags of struct fields. */
function isNoExpression(source: Source, at: number): boolean {
  const before = codeBefore(source, at);
  if (/(?:^|\n)import\s[^\n]*$/.test(before)) return true;
  if (/[\w\])*}]\s*$/.test(before) && !/\b(?:return|case|range|go|defer)\s*$/.test(before)) return true;
  return openBrackets(source.code, at).some((open) => /\bimport\s*$/.test(source.code.slice(0, open)));
}

/** A name that is declared in the file and hides the package. */
const shadowed =
  /\b(?:var|const|func|type)[ \t]+os\b|(?<!\.)\bos\b(?:[ \t]*,[ \t]*\w+)*[ \t]*:=|[(,][ \t]*os[ \t]+[\w*[]/;

function valueEdits(
  source: Source,
  slice: Slice,
  expression: string,
  type: string | undefined,
): readonly TextEdit[] | Fixed {
  const format = formatAt(source, slice.literal.start, formats);
  if (format !== undefined) return formatEdits(source, slice, expression, format);
  const edits = concatenated(source, slice, expression);
  return type === undefined
    ? edits
    : edits.map((edit) => ({ ...edit, text: `${type}(${edit.text.trim()})` }));
}

/** Source: https://pkg.go.dev/fmt#hdr-Printing */
const formats: FormatNotation = {
  index: (callee) => {
    if (/\b(?:Fprintf|Appendf|Wrapf|status\.(?:Errorf|Newf))$/.test(callee)) return 1;
    return /(?:[Pp]rint|Errorf?|Fatal|Panic|Log|Skip|Trace|Debug|Info|Warn|Warning)f$/.test(callee)
      ? 0
      : undefined;
  },
  directive: "%s",
  special: /%/,
  taken: printfTaken,
};
