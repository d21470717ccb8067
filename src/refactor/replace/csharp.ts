import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import { expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

const filled = expressionReplacement({
  operator: "+",
  lines: true,
  around: (source, slice) => refusalAt(source, slice) ?? constantAt(source, slice),
});

/** A constant becomes a `static readonly` field or a variable unless the compiler must know it. */
export const csharpReplacement: Replacement = (source, slice, name) => {
  const raw = /^"{3,}$/.test(slice.literal.quote);
  return raw && !slice.whole ? interpolated(source, slice, name) : filled(source, slice, name);
};

/** A raw string is filled in, with more dollar signs than it has braces in a row. */
function interpolated(source: Source, slice: Slice, name: string): readonly TextEdit[] | Fixed {
  const { literal } = slice;
  const runs = source.text.slice(literal.content.start, literal.content.end).match(/\{+|\}+/g) ?? [];
  const dollars = "$".repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const quote = dollars + literal.quote;
  const edits = filled(source, { ...slice, literal: { ...literal, quote, interpolates: true } }, name);
  return typeof edits === "string"
    ? edits
    : [{ start: literal.start, end: literal.start, text: dollars }, ...edits];
}

/** Methods that see the parts of an interpolated string. */
const seesParts =
  /\b(?:FromSql|FromSqlInterpolated|SqlQuery|ExecuteSql|ExecuteSqlAsync|ExecuteSqlInterpolated\w*)(?:<[^<>]*>)?\(\s*$/;
/** What may be an expression tree, in which nothing is thrown. */
const tree =
  /\.(?:(?:Where|Any|All|(?:Long)?Count|(?:First|Single|Last)(?:OrDefault)?|Select(?:Many)?|OrderBy(?:Descending)?)(?:Async)?|(?:Setup|Verify)\w*|HasQueryFilter)(?:<[^<>]*>)?\(\s*\(?[\w\s,]*\)?\s*=>[^;{}]*$|\bfrom\s+\w+\s+in\s[^;{}]*$/;

function refusalAt(source: Source, { literal, whole }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  if (/^u8\b/i.test(after)) return "bytes";
  const open = openBrackets(code, literal.start);
  if (inAttribute(code, open)) return "annotation";
  if (!whole && literal.interpolates === true && seesParts.test(before)) return "tagged-template";
  if (isPattern(before, after, code[open[0] ?? -1]) || isDefault(before, code, open[0])) return "constant";
  return tree.test(before) ? "no-interpolation" : undefined;
}

/** Source: https://learn.microsoft.com/dotnet/csharp/language-reference/operators/patterns */
function isPattern(before: string, after: string, bracket: string | undefined): boolean {
  return (
    /\bcase\s(?![^:;{}>]*\bwhen\b)[^:;{}>]*$/.test(before) ||
    /\b(?:is|or|and|not)\s+\(?\s*$/.test(before) ||
    (bracket === "{" && /[{,]\s*[\w.]+\s*:\s*$/.test(before)) ||
    /^(?:[^;{}()]*\))?\s*(?:(?:or|and)\b[^;{}]*|when\b[^;{}]*)?=>/.test(after)
  );
}

function isDefault(before: string, code: string, open: number | undefined): boolean {
  if (open === undefined || code[open] !== "(" || /\b(?:for|using|fixed)\s*$/.test(code.slice(0, open)))
    return false;
  return /[(,]\s*(?:\[[^\]]*\]\s*)*(?:System\.)?(?:string|String|object|Object)\??\s+\w+\s*=[^,;=>]*$/.test(
    before,
  );
}

/** Whether the place is in `[Name(…)]` before a declaration, and not in an index or a list. */
function inAttribute(code: string, open: readonly number[]): boolean {
  return open.some((at, i) => {
    if (code[at] !== "[" || i === 0 || code[open[i - 1]!] !== "(") return false;
    if (!/^[\w.:,\s]*$/.test(code.slice(at + 1, open[i - 1]).replace(/\([^()]*\)/g, ""))) return false;
    const before = code.slice(0, at).trimEnd().at(-1) ?? ";";
    if (";{}]".includes(before)) return true;
    return "(,".includes(before) && /^[^[\]]*\]\s*(?:[\w[]|\()/.test(code.slice(at + 1));
  });
}

/** What makes a variable of the constant that the literal is the value of; empty where it is none's. */
function constantAt(source: Source, { literal }: Slice): readonly TextEdit[] | Fixed {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  const declared = /\bconst\s+[\w.?]+\s+(?=\w+\s*=)[^;{}]*$/.exec(before)?.[0];
  if (declared === undefined) return [];
  const names = [...declared.matchAll(/(\w+)\s*=(?![=>])/g)].map(([, name]) => name!);
  if (names.some((name) => isNeeded(code, name))) return "constant";
  const start = literal.start - declared.length;
  const [enclosing] = openBrackets(code, literal.start).filter((at) => code[at] === "{");
  const header = enclosing === undefined ? "" : /[^;{}]*$/.exec(code.slice(0, enclosing))![0];
  const field = /\b(?:class|struct|interface|record)\b/.test(header);
  const end = start + (field ? "const" : /^const\s+/.exec(declared)![0]).length;
  return [{ start, end, text: field ? "static readonly" : "" }];
}

/** Whether the compiler must know a constant: in an attribute, a pattern, a default or another constant. */
function isNeeded(code: string, name: string): boolean {
  const use = `(?:\\w+\\.)*\\b${name}\\b`;
  return [
    `(?:^|[;{}\\](,])\\s*\\[[^\\];]*\\b${name}\\b`,
    `\\bcase\\s[^:;{}]*\\b${name}\\b`,
    `\\b(?:is|or|and|not)\\s+\\(?\\s*${use}`,
    `[{,]\\s*[\\w.]+\\s*:\\s*${use}\\s*[,}]`,
    `${use}\\s*=>`,
    `\\bconst\\s[^;=]*=[^;]*\\b${name}\\b(?!\\s*=)`,
    `[(,]\\s*[\\w.?]+\\s+\\w+\\s*=\\s*${use}\\s*[,)]`,
  ].some((pattern) => new RegExp(pattern, "m").test(code));
}
