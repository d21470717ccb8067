import type { TextEdit } from "../../dotenv/edit";
import { closingBracket, statementHead } from "../arguments";
import type { Span } from "../literal";
import { openBrackets, type Source } from "../source";
import { codeBefore, isJoined } from "./common";
import { expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

const replacement = expressionReplacement({
  operator: "+",
  lines: true,
  around: (source, { literal }) => refusedAt(source, literal) ?? toFinal(source, literal),
});

/** Strings side by side are joined only while they are literals, so that one of them is filled in. */
export const dartReplacement: Replacement = (source, slice, name) => {
  const { literal, covered, whole } = slice;
  const edits = replacement(source, slice, name);
  if (typeof edits === "string") return edits;
  if (!isJoined(source, literal)) return apart(source, literal, edits);
  const inside = literal.interpolates === true ? source.reference.inside?.(name, literal.quote) : undefined;
  if (inside === undefined) return "no-interpolation";
  const other = edits.filter(({ start }) => start < literal.start);
  return whole ? [...other, { start: covered[0]!.start, end: covered.at(-1)!.end, text: inside }] : edits;
};

/** `!` and a `=` that touches it would be an operator. */
function apart({ text }: Source, { end }: Span, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!/^[=]/.test(text.slice(end))) return edits;
  return edits.map((edit) => (edit.end === end ? { ...edit, text: `${edit.text} ` } : edit));
}

function refusedAt(source: Source, literal: Span): Fixed | undefined {
  const { code, text } = source;
  const { start } = literal;
  const before = codeBefore(source, start);
  if (/(?:^|[;\n}])\s*(?:import|export|part|library|augment)\b[^;]*$/.test(before))
    return "not-an-expression";
  if (/^\s*part\s+of\b/m.test(code) || /["']package:(?:platform|universal_\w+)\//.test(text))
    return "no-interpolation";
  const opens = openBrackets(code, start);
  const callees = opens.map((open) => code.slice(Math.max(0, open - 200), open));
  if (callees.some((callee) => /@[\w.]+\s*$/.test(callee))) return "annotation";
  if (
    callees.some((callee) =>
      /\bconst\s*(?:<[^<>]*(?:<[^<>]*>)?[^<>]*>\s*|[\w.]+\s*(?:<[^<>]*>)?\s*)?$/.test(callee),
    )
  )
    return "constant";
  if (/\.fromEnvironment\s*$/.test(callees[0] ?? "") || isPattern(code, literal, before)) return "constant";
  if (isDefault(code, opens, before) || isEnumArgument(code, opens)) return "constant";
  const initialises = /^const\s+[\w.]+\s*\([\s\S]*\)\s*:/.test(statementHead(code, start));
  return initialises || isFieldOfConstants(code, start) ? "constant" : undefined;
}

function isPattern(code: string, { end }: Span, before: string): boolean {
  const label = /\bcase\b[^:;{}]*$/.test(before);
  return label || /^\s*(?:\|\|[\w\s]*)*(?:=>|when\b)/.test(code.slice(end, end + 80));
}

/** The default of a parameter in brackets or braces: https://dart.dev/language/functions#parameters */
function isDefault(code: string, opens: readonly number[], before: string): boolean {
  const [open] = opens;
  if (open === undefined || !/[\w>?\]]\s*=\s*$/.test(before)) return false;
  return "[{".includes(code[open]!) && /[(,]\s*$/.test(code.slice(Math.max(0, open - 50), open));
}

/** https://dart.dev/language/enums#declaring-enhanced-enums */
function isEnumArgument(code: string, opens: readonly number[]): boolean {
  const brace = opens.find((open) => code[open] === "{");
  if (brace === undefined || !/\benum\s+\w[^;{}]*$/.test(code.slice(Math.max(0, brace - 300), brace)))
    return false;
  return !code.slice(brace, opens[0]).includes(";");
}

/** A field of a class whose constructor is constant. */
function isFieldOfConstants(code: string, at: number): boolean {
  const [open] = openBrackets(code, at).filter((bracket) => code[bracket] === "{");
  const name =
    open === undefined
      ? undefined
      : /\b(?:class|enum|extension\s+type)\s+(\w+)[^;{}]*$/.exec(
          code.slice(Math.max(0, open - 500), open),
        )?.[1];
  if (open === undefined || name === undefined || /^static\b/.test(statementHead(code, at))) return false;
  return new RegExp(`\\bconst\\s+(?:factory\\s+)?${name}\\b\\s*[.(]`).test(
    code.slice(open, closingBracket(code, open)),
  );
}

/** A constant becomes a final variable unless something needs it at compile time. */
function toFinal({ code }: Source, literal: Span): readonly TextEdit[] | Fixed | undefined {
  const places = [literal.start, ...openBrackets(code, literal.start)];
  const found = places.map((at) => declarationBefore(code, at)).find((start) => start !== undefined);
  if (found === undefined) return undefined;
  const declaration = code.slice(found, literal.start);
  const name = /^const\s+(?:[\w<>?, ]+\s)?(\w+)\s*=/.exec(declaration)?.[1];
  const several = /^[^=]*=\s*[^,([{]*,/.test(declaration);
  if (name === undefined || several || isNeeded(code, name, found)) return "constant";
  return [{ start: found, end: found + "const".length, text: "final" }];
}

/** Where the declaration of a constant begins that `at` stands in the value of. */
function declarationBefore(code: string, at: number): number | undefined {
  const head = statementHead(code, at);
  const declared = /^(?:@\w+\s+|static\s+)*(?=const\s+[\w<>?, ]*\w\s*=(?!=))/.exec(head);
  return declared === null ? undefined : at - head.length + declared[0].length;
}

/** Whether another constant, a label, a default or an annotation in the file is made of it. */
function isNeeded(code: string, name: string, own: number): boolean {
  const others = code.slice(0, own) + code.slice(own).replace(/^const\s[^=]*=/, "");
  return new RegExp(
    `\\bconst\\b[^;{}]*\\b${name}\\b|\\bcase\\s[^:;{}]*\\b${name}\\b|\\b${name}\\s*=>|@[\\w.]+\\s*\\([^;{}]*\\b${name}\\b|[\\w?>]\\s*=\\s*${name}\\s*[,}\\]]`,
  ).test(others);
}
