import type { TextEdit } from "../../dotenv/edit";
import { closingBracket, statementHead } from "../arguments";
import type { Span } from "../literal";
import { openBrackets, type Source } from "../source";
import { bracketsWithin, functionAt, isDropped } from "./rustPlace";

/**
 * The literal as a borrowed `String` that lives for as long as it is needed, as far as the file tells: to the end of
 * its statement, or of its block where it is bound by `let`. Undefined when it may have to live longer.
 * Source: https://doc.rust-lang.org/reference/destructors.html#temporary-scopes
 */
export function borrowEdit(source: Source, literal: Span, owned: string): readonly TextEdit[] | undefined {
  const { code } = source;
  const { start, end } = literal;
  const bound = bindingAt(code, literal);
  if (bound !== undefined && staysInBlock(source, bound.name, literal))
    return [
      { start: bound.type.start, end: bound.type.end, text: ": &str" },
      { start, end, text: `&${owned}` },
    ];
  if (isOperand(code, literal)) return [{ start, end, text: `${owned}.as_str()` }];
  const method = /^\s*\.\s*(\w+)/.exec(code.slice(end, end + 60))?.[1];
  if (method !== undefined && ownedResults.test(method)) return [{ start, end, text: owned }];
  if (!isDropped(source, literal) || !isPassedOn(source, start)) return undefined;
  return [{ start, end, text: method === undefined ? `${owned}.as_str()` : owned }];
}

/** Methods of strings whose results borrow nothing, with the same meaning for `str` and `String`. */
const ownedResults =
  /^(?:len|is_empty|parse|replace|replacen|to_uppercase|to_lowercase|to_ascii_uppercase|to_ascii_lowercase|repeat|contains|starts_with|ends_with|eq|ne|is_ascii)$/;

function isOperand(code: string, { start, end }: Span): boolean {
  return (
    /(?:[=!]=|(?<!\+)\+=?)\s*$/.test(code.slice(Math.max(0, start - 50), start)) ||
    /^\s*[=!]=/.test(code.slice(end, end + 50))
  );
}

interface Binding {
  readonly name: string;
  /** The type as written with its colon; empty where there is none. */
  readonly type: Span;
}

/** The variable in `let x = "…";` or `let x: &str = "…";`. */
function bindingAt(code: string, { start, end }: Span): Binding | undefined {
  const found = /\blet\s+(?<name>\w+)(?<type>\s*:\s*&\s*str)?\s*=\s*$/d.exec(
    code.slice(Math.max(0, start - 200), start),
  );
  if (found === null || !/^\s*;/.test(code.slice(end))) return undefined;
  const from = Math.max(0, start - 200);
  const { name, type } = found.indices!.groups!;
  const [typeStart, typeEnd] = type ?? [name![1], name![1]];
  return { name: found.groups!.name!, type: { start: from + typeStart, end: from + typeEnd } };
}

/** Whether what the variable borrows is used only within its block, as an operand, receiver or plain argument. */
function staysInBlock(source: Source, name: string, literal: Span): boolean {
  const { code, text, tokens } = source;
  const body = functionAt(source, literal.start);
  const block = openBrackets(code, literal.start)[0];
  if (body === undefined || block !== body.open || handsOut(source, body.header)) return false;
  const close = closingBracket(code, block);
  const rest = code.slice(literal.end, close);
  if (/\bmove\b|\bspawn\b|\basync\b|\bloop\b|'static/.test(rest)) return false;
  const captured = new RegExp(`\\{\\s*${name}\\s*[:}]`);
  const printed = tokens.some(
    ({ kind, start, end }) =>
      kind === "literal" && start > literal.end && captured.test(text.slice(start, end)),
  );
  const uses = [...rest.matchAll(new RegExp(`(?<!\\.)\\b${name}\\b`, "g"))].map(
    ({ index }) => literal.end + index,
  );
  return (
    (uses.length > 0 || printed) &&
    uses.every((at) => isPlainUse(source, { start: at, end: at + name.length }))
  );
}

/** Whether a function's result may borrow from within. */
function handsOut({ code }: Source, header: string): boolean {
  const result = /->([\s\S]*)$/.exec(header)?.[1] ?? "";
  const types = result.match(/\b[A-Z]\w*/g) ?? [];
  const borrowing = (type: string): boolean =>
    new RegExp(`\\b(?:struct|enum|type)\\s+${type}\\s*<\\s*'`).test(code);
  return /[&']|\bimpl\b|\bdyn\b|\bCow\b/.test(result) || types.some(borrowing);
}

function isPlainUse(source: Source, use: Span): boolean {
  const { code } = source;
  if (isOperand(code, use)) return true;
  const head = statementHead(code, use.start);
  if (/^(?:return|break)\b|=>/.test(head) || /(?<![=!<>+])=(?!=)/.test(head.replace(/^let\b[^=]*=/, "")))
    return false;
  if (/^\s*\.\s*\w/.test(code.slice(use.end, use.end + 30))) return true;
  const apart = /[(,]\s*&?\s*$/.test(code.slice(Math.max(0, use.start - 50), use.start));
  return apart && /^\s*[,)]/.test(code.slice(use.end, use.end + 50)) && isPassedOn(source, use.start);
}

/** Whether every bracket around is that of a call that is not known to keep what it is given. */
function isPassedOn(source: Source, at: number): boolean {
  const { code } = source;
  return bracketsWithin(code, at).every((open) => {
    if (code[open] !== "(") return false;
    const callee = /((?:[\w]+\s*::\s*)*\w+!?)(?:\s*::\s*<[^()]*>)?\s*$/.exec(
      code.slice(Math.max(0, open - 200), open),
    )?.[1];
    return callee !== undefined && takesBriefly(source, callee);
  });
}

const keepers =
  /^(?:push|push_back|push_front|insert|extend|entry|or_insert|from_static|spawn|set|send|get_or_insert|leak|context|with_context|msg|about|append|replace|unwrap_or|or|map_or|then_some|chain|once|vec!|json!|dbg!)$/;

function takesBriefly({ code }: Source, callee: string): boolean {
  const path = callee.split(/\s*::\s*/);
  const name = path.at(-1)!;
  if (/^[A-Z]/.test(name) || keepers.test(name)) return false;
  if (/^[A-Z]/.test(path.at(-2) ?? "") && !/^(?:from_str|parse)$/.test(name)) return false;
  const declaration = new RegExp(`\\bfn\\s+${name}\\b[^;{}]*`).exec(code)?.[0];
  return declaration === undefined || !declaration.includes("'");
}
