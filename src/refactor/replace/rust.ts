import type { TextEdit } from "../../dotenv/edit";
import { argumentsOf, closingBracket } from "../arguments";
import type { Span } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { written } from "./common";
import { bracesTaken, type FormatNotation, formatAt, formatEdits } from "./format";
import type { Fixed, Replacement } from "./kinds";
import { borrowEdit } from "./rustBorrow";
import { constantEdits } from "./rustConstant";
import { bracketsWithin, formatIndex, functionAt, inAttribute, inPattern, macroAt } from "./rustPlace";
import { lazyEdits } from "./rustStatic";

/** A variable is a `String`, a literal a `&'static str`: where the one does not fit, the other is borrowed from it. */
export const rustReplacement: Replacement = (source, slice, name) => {
  const { literal } = slice;
  const refused = refusedAt(source, slice);
  if (refused !== undefined) return refused;
  const expression = source.reference.expression(name);
  const format = formatAt(source, literal.start, formats);
  if (format !== undefined) return formatEdits(source, slice, expression, format);
  const owned = slice.whole ? expression : formatted(source, slice, expression);
  const constant = constantEdits(source, literal, owned);
  if (constant !== undefined) return constant;
  const conversion = conversionAround(source, literal);
  if (conversion !== undefined) return [{ ...conversion, text: owned }];
  if (isFormatArgument(source, literal.start)) return [edit(literal, owned)];
  return borrowEdit(source, literal, owned) ?? lazyEdits(source, slice, owned, name);
};

function edit({ start, end }: Span, text: string): TextEdit {
  return { start, end, text };
}

function refusedAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const { start } = literal;
  if (/[bc]/.test(literal.prefix)) return "bytes";
  if (inAttribute(source, start)) return "annotation";
  if (/\bextern\s+$/.test(code.slice(Math.max(0, start - 20), start))) return "not-an-expression";
  const macro = macroAt(source, start)?.name;
  if (macro !== undefined && formatIndex(macro) === undefined && !/(?:^|:)(?:vec|dbg|json)!$/.test(macro))
    return "not-an-expression";
  if (inPattern(source, literal)) return "not-an-expression";
  if (functionAt(source, start)?.isConstant === true) return "constant";
  return undefined;
}

/** A part of a string is filled into it: https://doc.rust-lang.org/std/fmt/#escaping */
function formatted(source: Source, { literal, head, tail }: Slice, expression: string): string {
  const doubled = (piece: string): string => (/^[{}]$/.test(piece) ? piece + piece : piece);
  const open = source.text.slice(literal.start, literal.content.start);
  const close = source.text.slice(literal.content.end, literal.end);
  return `format!(${open}${written(source, head, doubled)}{}${written(source, tail, doubled)}${close}, ${expression})`;
}

/** What makes a `String` of the literal, which a variable is already: `.to_string()`, `String::from(…)`. */
function conversionAround({ code, text }: Source, { start, end }: Span): Span | undefined {
  const method = /^\s*\.\s*(?:to_string|to_owned)\s*\(\s*\)/.exec(code.slice(end, end + 100));
  if (method !== null) return { start, end: end + method[0].length };
  const into = /^\s*\.\s*into\s*\(\s*\)/.exec(code.slice(end, end + 100));
  const from = /\bString\s*::\s*from\s*\(\s*$/.exec(code.slice(Math.max(0, start - 60), start));
  const closed = /^\s*\)/.exec(text.slice(end, end + 60));
  if (from !== null && closed !== null) return { start: start - from[0].length, end: end + closed[0].length };
  if (into === null || /\bimpl\b[^{;]*\bFrom\s*<\s*&/.test(code)) return undefined;
  const typed = /\blet\s+(?:mut\s+)?\w+\s*:\s*String\s*=\s*$/.test(
    code.slice(Math.max(0, start - 100), start),
  );
  return { start, end: typed ? end + into[0].length : end };
}

/** Whether it is an argument that a format is filled in with, be it by name. */
function isFormatArgument(source: Source, at: number): boolean {
  const { code } = source;
  const macro = macroAt(source, at);
  const index = macro === undefined ? undefined : formatIndex(macro.name);
  if (macro === undefined || index === undefined || bracketsWithin(code, at)[0] !== macro.open) return false;
  const list = argumentsOf(source, macro.open);
  const argument = list.findIndex(({ start, end }) => start <= at && at < end);
  const before = code.slice(list[argument]?.start ?? at, at);
  const after = code.slice(at, closingBracket(code, macro.open));
  return argument > index && /^(?:\w+\s*=\s*)?$/.test(before) && /^\s*(?:,|$)/.test(after);
}

/** Source: https://doc.rust-lang.org/std/fmt/#syntax */
const formats: FormatNotation = {
  index: formatIndex,
  directive: "{}",
  special: /[{}]/,
  taken: bracesTaken,
};
