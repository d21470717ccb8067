import type { TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { codeBefore } from "./common";
import { expressionReplacement } from "./expression";
import type { Fixed } from "./kinds";
import { inMarkup } from "./markup";

/** `&` binds more loosely than arithmetic, and more tightly than comparisons. */
const beside = {
  before: /(?:^|[=(,{<>]|\b(?:Return|Then|Else|Case|And|Or|AndAlso|OrElse|Is))\s*$/i,
  behind: /^[ \t]*(?:[,)}\r\n:=<>]|$|\b(?:Then|Else|And|Or|AndAlso|OrElse|Is)\b)/i,
};

/** A constant becomes a read-only field or a variable unless the compiler must know it. */
export const vbReplacement = expressionReplacement({
  ...{ operator: "&", lines: true, beside },
  around: (source, slice) => refusalAt(source, slice) ?? constantAt(source, slice),
});

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const before = codeBefore(source, literal.start);
  if (inMarkup(source, literal)) return "not-an-expression";
  if (/(?:^|\n|[(,])[ \t]*<[ \t]*(?:\w+:[ \t]*)?[\w.]+(?:\(\),[ \t]*[\w.]+)*[ \t]*\([^<>]*$/.test(before))
    return "annotation";
  if (/(?:^|\n)[ \t]*#[^\n]*$|\b(?:Lib|Alias)\s*$/i.test(before)) return "not-an-expression";
  return /\bOptional\b[^,)]*=[^,)]*$/i.test(before) ? "constant" : undefined;
}

/** Source: https://learn.microsoft.com/dotnet/visual-basic/language-reference/statements/const-statement */
function constantAt(source: Source, { literal }: Slice): readonly TextEdit[] | Fixed {
  const before = codeBefore(source, literal.start);
  const declared = /\bConst[ \t]+(\w+)([ \t]+As[ \t]+String)?[ \t]*=[^\n]*$/i.exec(before);
  if (declared === null) return [];
  const [statement, name, type] = declared;
  const start = literal.start - statement.length;
  const keyword = keywordIn(source.code.slice(0, start));
  if (type === undefined || keyword === undefined || isNeeded(source.code, name!)) return "constant";
  return [{ start, end: start + "Const".length, text: keyword }];
}

const block =
  /^[ \t]*(End[ \t]+)?(?:(?:Public|Private|Protected|Friend|Shared|Overrides|Overridable|NotOverridable|Shadows|Overloads|Partial|Async|Iterator|NotInheritable|MustInherit|Widening|Narrowing)[ \t]+)*(Sub|Function|Operator|Get|Set|Class|Module|Structure|Interface)\b|[^\w\s.][ \t]*(?:Async[ \t]+)?(Sub|Function)[ \t]*\([^)\n]*\)[ \t]*\r?$/gim;

/** What declares the constant's successor: in a procedure, a module, a class; undefined outside of all. */
function keywordIn(before: string): string | undefined {
  const open: string[] = [];
  for (const [, end, statement, lambda] of before.matchAll(block)) {
    const kind = (statement ?? lambda)!.toLowerCase();
    if (end !== undefined) open.pop();
    else if (open.at(-1) !== "interface") open.push(kind);
  }
  const inner = open.at(-1);
  if (inner === undefined || inner === "interface") return undefined;
  if (inner === "module") return "ReadOnly";
  return inner === "class" || inner === "structure" ? "Shared ReadOnly" : "Dim";
}

/** Whether the compiler must know a constant: in an attribute, a default or another constant. */
function isNeeded(code: string, name: string): boolean {
  return [
    `(?:^|[(,])[ \\t]*<[^<>\\n]*\\b${name}\\b[^<>\\n]*>`,
    `\\bOptional\\b[^,)]*=[^,)]*\\b${name}\\b`,
    `\\bConst\\b[^=\\n]*=[^\\n]*\\b${name}\\b`,
  ].some((pattern) => new RegExp(pattern, "im").test(code));
}
