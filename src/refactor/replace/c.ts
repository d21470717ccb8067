import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { macroRefused } from "./cMacro";
import { expressionEdit, written } from "./common";
import { isInFunction, mayBeFormat, refusedInC } from "./cPlace";
import { bracesTaken, type FormatNotation, formatAt, formatEdits, printfTaken } from "./format";
import type { Fixed, Replacement } from "./kinds";

export const cReplacement: Replacement = (source, slice, name) => {
  const { literal, whole } = slice;
  if (/[uUL]/.test(literal.prefix)) return "bytes";
  const macro = macroRefused(source, literal);
  if (macro !== undefined && macro !== "fits") return macro;
  const refused = macro === "fits" ? undefined : refusedInC(source, literal);
  if (refused !== undefined) return refused;
  const expression = source.reference.expression(name);
  const notation = [printf, braces].find((one) => formatAt(source, literal.start, one) !== undefined);
  const format = notation === undefined ? undefined : formatAt(source, literal.start, notation);
  if (format !== undefined) return formatEdits(source, slice, expression, format);
  if (macro === undefined && mayBeFormat(source, literal.start)) return "no-interpolation";
  if (whole) return [expressionEdit(source, literal, expression)];
  return source.family === "cpp" && macro === undefined
    ? partOfCpp(source, slice, expression)
    : "no-interpolation";
};

/** C++ has what C has, and suffixes that make objects of literals. */
export const cppReplacement: Replacement = (source, slice, name) => {
  const { literal } = slice;
  const suffix = /^\w+/.exec(source.text.slice(literal.end, literal.end + 40))?.[0];
  if (suffix === undefined) return cReplacement(source, slice, name);
  const end = literal.end + suffix.length;
  const refused = refusedInC(source, { start: literal.start, end });
  if (refused !== undefined || /[uUL]/.test(literal.prefix)) return refused ?? "bytes";
  const type = suffix === "s" ? "std::string" : suffix === "sv" ? "std::string_view" : undefined;
  if (type === undefined) return "not-an-expression";
  const expression = source.reference.expression(name);
  if (slice.whole) return [{ start: literal.start, end, text: `${type}(${expression})` }];
  return suffix === "s"
    ? [{ start: literal.start, end, text: `(${joined(source, slice, expression)})` }]
    : "no-interpolation";
};

/** Where the file shows that a `std::string` or an output stream takes the text, a part of it can be filled in. */
function partOfCpp(source: Source, slice: Slice, expression: string): readonly TextEdit[] | Fixed {
  const { code } = source;
  const { start, end } = slice.literal;
  const before = code.slice(Math.max(0, start - 1000), start);
  const behind = code.slice(end, end + 100);
  if (/<<\s*$/.test(before) && /^\s*(?:<<|;)/.test(behind) && !/\bsetw\b|\bwidth\b/.test(before))
    return [{ start, end, text: parts(source, slice, expression).join(" << ") }];
  const added = /(?<!\+)\+=?\s*$/.test(before) || /^\s*\+(?!\+)/.test(behind);
  if (added && !/\bQ(?:String|ByteArray)\b/.test(code))
    return [{ start, end, text: `(${joined(source, slice, expression)})` }];
  const initialised = /\bstd::string(?:\s+\w+)?\s*[=({]\s*$/.test(before) && /^\s*[;)}]/.test(behind);
  return initialised || returnsString(code, start, before, behind)
    ? [{ start, end, text: joined(source, slice, expression) }]
    : "no-interpolation";
}

function returnsString(code: string, at: number, before: string, behind: string): boolean {
  if (!/\breturn\s*$/.test(before) || !/^\s*;/.test(behind) || !isInFunction(code, at)) return false;
  const bodies = openBrackets(code, at).map((open) => code.slice(Math.max(0, open - 500), open));
  const [header] = bodies.filter(
    (head) => !/\b(?:if|for|while|switch|catch)\s*\([^{};]*\)\s*$|\b(?:else|do|try)\s*$/.test(head),
  );
  return header !== undefined && /\bstd::string\s+[\w:~]+\s*\([^{};]*\)[\w\s]*$/.test(header);
}

function parts({ text, ...rest }: Source, { literal, head, tail }: Slice, expression: string): string[] {
  const open = text.slice(literal.start, literal.content.start);
  const close = text.slice(literal.content.end, literal.end);
  const quoted = (piece: string): string[] => (piece === "" ? [] : [open + piece + close]);
  const source = { text, ...rest };
  return [...quoted(written(source, head)), expression, ...quoted(written(source, tail))];
}

/** A sum of a `std::string` and what is added to it. */
function joined(source: Source, slice: Slice, expression: string): string {
  const [first, second, ...rest] = parts(source, slice, expression);
  if (second === undefined) return first!;
  return slice.head.length > 0
    ? [`std::string(${first})`, second, ...rest].join(" + ")
    : [first!, `std::string(${second})`, ...rest].join(" + ");
}

/** Source: https://en.cppreference.com/w/c/io/fprintf */
const printf: FormatNotation = {
  index: (callee) => {
    const name = /\w*$/.exec(callee)![0];
    if (/^(?:printf|g_strdup_printf|g_print|g_printerr|NSLog|err_quit)$/.test(name)) return 0;
    if (/^(?:fprintf|dprintf|sprintf|asprintf|syslog|err|errx|warnx_to)$/.test(name)) return 1;
    return /^snprintf$/.test(name) ? 2 : undefined;
  },
  directive: "%s",
  special: /%/,
  taken: printfTaken,
};

/** Sources: https://en.cppreference.com/w/cpp/utility/format/format, https://fmt.dev/latest/syntax/ */
const braces: FormatNotation = {
  index: (callee) => {
    if (
      /\b(?:std|fmt)::(?:format|print|println)$|\bspdlog::(?:trace|debug|info|warn|error|critical)$/.test(
        callee,
      )
    )
      return 0;
    return /\b(?:std|fmt)::format_to$/.test(callee) ? 1 : undefined;
  },
  directive: "{}",
  special: /[{}]/,
  taken: bracesTaken,
};
