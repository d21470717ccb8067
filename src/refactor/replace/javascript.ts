import type { Literal } from "../literal";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore, expressionEdit, written } from "./common";
import type { Fixed, Replacement } from "./kinds";

/** An attribute of a JSX element up to its string: https://facebook.github.io/jsx/#prod-JSXAttribute */
const attribute =
  /<[A-Za-z][\w.:-]*(?:<[^<>]*>)?(?:\s+(?:[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\{[^{}]*\}))*\s+[\w:-]+=\s*$/;

export const javascriptReplacement: Replacement = (source, slice, name) => {
  const { literal, whole, head, tail } = slice;
  const refused = refusalAt(source, literal);
  if (refused !== undefined) return refused;
  const { expression, inside } = source.reference;
  const jsx =
    literal.quote !== "`" &&
    attribute.test(source.text.slice(Math.max(0, literal.start - 2000), literal.start));
  if (jsx && /[\\&]/.test(source.text.slice(literal.start, literal.end))) return "not-an-expression";
  const wrap = (text: string): string => (jsx ? `{${text}}` : text);
  if (whole) return [expressionEdit(source, literal, wrap(expression(name)))];
  const kept = literal.quote === "`" ? undefined : templatePiece;
  const body = written(source, head, kept) + inside!(name, "`") + written(source, tail, kept);
  return [expressionEdit(source, literal, wrap(`\`${body}\``))];
};

/** One piece of a quoted string as a template holds it; octal escapes are not allowed there. */
function templatePiece(piece: string, next: string): string {
  if (piece === "`" || (piece === "$" && next === "{")) return `\\${piece}`;
  const octal = /^\\([0-7]+)$/.exec(piece)?.[1];
  return octal === undefined ? piece : `\\x${Number.parseInt(octal, 8).toString(16).padStart(2, "0")}`;
}

function refusalAt(source: Source, literal: Literal): Fixed | undefined {
  const before = codeBefore(source, literal.start);
  const after = codeAfter(source, literal.end);
  if (literal.quote === "`" && /(?:[\w$)\]]|[\w$]<[^<>]*>)$/.test(before)) {
    if (!/(?:^|[^\w$.])(?:return|throw|typeof|case|in|of|await|yield|default)$/.test(before))
      return "tagged-template";
  }
  if (/^\s*(?:\?\s*)?:/.test(after) && /(?:[{,]|[{,]\s*(?:static|readonly))\s*$/.test(before))
    return "not-an-expression";
  if (/\b(?:case|from|import|require\s*\(|import\s*\()\s*$/.test(before)) return "not-an-expression";
  if (/\btype\s+[\w$]+(?:<[^=]*>)?\s*=[^;=]*$/.test(before) || /[\w$)]\s*\??:\s*$/.test(typed(before))) {
    return "not-an-expression";
  }
  if (/^\s*as\s+const\b/.test(after)) return "constant";
  const [open] = openBrackets(source.code, literal.start);
  return open !== undefined && /\benum\s+[\w$]+\s*$/.test(source.code.slice(0, open))
    ? "constant"
    : undefined;
}

/** The code when the literal stands as the type of a declaration (`let mode: "x" = …`); empty otherwise. */
function typed(before: string): string {
  return /\b(?:const|let|var)\s+[\w$]+\s*:\s*$/.test(before) ? before : "";
}
