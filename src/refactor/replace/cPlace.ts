import { argumentsOf, statementHead } from "../arguments";
import type { Span } from "../literal";
import { openBrackets, type Source } from "../source";
import { isJoined } from "./common";
import type { Fixed } from "./kinds";

/**
 * Why a string at this place cannot become a call; undefined when it can.
 * Sources: https://en.cppreference.com/w/c/language/initialization,
 * https://en.cppreference.com/w/cpp/language/constant_expression
 */
export function refusedInC(source: Source, use: Span): Fixed | undefined {
  const { code, family } = source;
  const before = code.slice(Math.max(0, use.start - 2000), use.start);
  if (/(?:\bextern|\boperator)\s*$|(?:^|\n)[ \t]*#[^\n]*$/.test(before)) return "not-an-expression";
  if (arrayDeclarator.test(before) || /\bsizeof\s*\(?\s*$|(?<!&)&\s*$/.test(before)) return "constant";
  if (besideWord(code, use) || isJoined(source, use)) return "no-interpolation";
  const around = bracketsBefore(code, use.start)
    .map(refusedBy)
    .find((reason) => reason !== undefined);
  if (around !== undefined) return around;
  const heads = headsAround(code, use.start);
  const braces = openBrackets(code, use.start).filter((open) => code[open] === "{");
  const outer = braces.map((open) => statementHead(code, open));
  if (
    [...heads, ...outer].some((head) =>
      /\b(?:constexpr|consteval|constinit|static_assert|_Static_assert)\b/.test(head),
    )
  )
    return "constant";
  if (isCharacterField(source, use.start)) return "constant";
  return family === "c" ? refusedInitialiser(code, use.start, heads) : refusedInCpp(code, use, heads);
}

/** `char key[] =`, not `keys[0] =`. */
const arrayDeclarator = /\b(?!else\b|do\b|return\b)\w+[\s*]+\w+\s*(?:\[[^[\]]*\]\s*)+(?:=\s*)?\{?\s*$/;

/** A macro's name directly before or behind, which may be a string to be joined: `"a" PRIu64`. */
function besideWord(code: string, { start, end }: Span): boolean {
  const before = /(\w+)\s*$/.exec(code.slice(Math.max(0, start - 100), start))?.[1];
  const keyword = /^(?:return|else|do|case|throw|co_return|co_yield|and|or|not|xor|not_eq)$/;
  const operator = /^\s*(?:and|or|not_eq|xor)\b/;
  const behind = code.slice(end, end + 60);
  return (before !== undefined && !keyword.test(before)) || (/^\s*\w/.test(behind) && !operator.test(behind));
}

/** What stands before each bracket that is open at a place, innermost first. */
function bracketsBefore(code: string, at: number): readonly string[] {
  return openBrackets(code, at).map((open) => code.slice(Math.max(0, open - 200), open + 1));
}

function refusedBy(before: string): Fixed | undefined {
  if (
    /\bsizeof\s*\($|\b(?:static_assert|_Static_assert|_Generic|alignas|decltype|noexcept)\s*\($/.test(before)
  )
    return "constant";
  if (/\b__attribute__\s*\($|\b__declspec\s*\($|\[\[$|\[\s*\[$/.test(before)) return "annotation";
  if (/\b(?:_T|_TEXT|__T|TEXT|L)\s*\($/.test(before)) return "bytes";
  if (
    /\b(?:__asm__|asm|__asm)\b[\s\w]*\($|\b(?:[A-Z][A-Z0-9_]+|Q\w+Literal|QLatin1StringView|QT_\w+)\s*\($/.test(
      before,
    )
  )
    return "not-an-expression";
  return /\bchar\s+(?:const\s+)?\w+\s*(?:\[[^\]]*\]\s*)+=?\s*\{$/.test(before) ? "constant" : undefined;
}

/** The heads of the statements around a place, innermost first, up to the body of the function that it is in. */
function headsAround(code: string, at: number): readonly string[] {
  const braces = openBrackets(code, at).filter((open) => code[open] === "{");
  const body = braces.findIndex((open) => isBody(code, open));
  const within = body < 0 ? braces : braces.slice(0, body);
  return [at, ...within].map((offset) =>
    statementHead(code, offset)
      .replace(/^[ \t]*#[^\n]*/gm, "")
      .trimStart(),
  );
}

export function isInFunction(code: string, at: number): boolean {
  return openBrackets(code, at).some((open) => code[open] === "{" && isBody(code, open));
}

/** Whether a brace opens a function's body or a block in one: `f(…) {`, not `(struct s) {`. */
function isBody(code: string, open: number): boolean {
  const head = code.slice(Math.max(0, open - 2000), open);
  const closed = /\)(?:\s*(?:const|noexcept|override|final|mutable|try|->\s*[\w:<>*&\s]+))*\s*$/.exec(head);
  if (closed === null) return /(?:\b(?:else|do|try)|[;}]|\b(?:case\s[^;{}()]*|default)\s*:)\s*$/.test(head);
  let depth = 0;
  for (let at = closed.index; at >= 0; at--) {
    if (head[at] === ")") depth++;
    if (head[at] === "(" && --depth === 0) return /[\w>\]](?<!\breturn)\s*$/.test(head.slice(0, at));
  }
  return false;
}

/** Whether the field that is given by name, `.key = "…"`, is an array of characters, or in C may be one. */
function isCharacterField({ code, family }: Source, at: number): boolean {
  const field = /[{,]\s*\.(\w+)\s*=\s*$/.exec(code.slice(Math.max(0, at - 200), at))?.[1];
  if (field === undefined) return false;
  if (new RegExp(`\\bchar\\s+(?:\\w+[\\w\\s,[\\]]*,\\s*)?${field}\\s*\\[`).test(code)) return true;
  return family === "c" && !new RegExp(`\\*\\s*(?:const\\s+)?${field}\\s*[;,]`).test(code);
}

/** What lives as long as the program is initialised by constants only, and structures may hold arrays. */
function refusedInitialiser(code: string, at: number, heads: readonly string[]): Fixed | undefined {
  if (!isInFunction(code, at)) return "constant";
  if (heads.some((head) => /^(?:\w+\s+)*(?:static|_Thread_local|thread_local)\b/.test(head)))
    return "constant";
  const [open] = openBrackets(code, at);
  if (open === undefined || code[open] !== "{" || isBody(code, open)) return undefined;
  const named = /\.\w+\s*=\s*$/.test(code.slice(Math.max(0, at - 100), at));
  const pointers = heads.some((head) => /\*\s*(?:const\s+)?\w+\s*\[[^\]]*\]\s*=\s*\{?$/.test(head.trimEnd()));
  return named || pointers ? undefined : "constant";
}

function refusedInCpp(code: string, use: Span, heads: readonly string[]): Fixed | undefined {
  const before = code.slice(Math.max(0, use.start - 300), use.start);
  if (/(?<!<)<\s*$/.test(before) || /\w<[^<>;(){}]*,\s*$/.test(before)) return "constant";
  const [open] = openBrackets(code, use.start);
  if (open === undefined || code[open] !== "{" || isBody(code, open)) return undefined;
  const list = code.slice(Math.max(0, open - 200), open);
  const deduced =
    heads.some((head) => /\bauto\b[^=(]*[=:]\s*\{?$/.test(head.trimEnd())) ||
    /\b(?:vector|array|list|deque|set|initializer_list|span|max|min)\s*(?:\w+\s*)?\(?$/.test(list);
  return deduced || /\bfor\s*\([^;()]*:\s*$/.test(list) ? "no-interpolation" : undefined;
}

const formatting =
  /printf|scanf|[lL]og|(?:^|_)(?:log|warn|warning|err|error|debug|trace|info|fatal|panic|die|fmt|format)(?:x|f|_\w+)?$/i;

/** Whether the string is the format of a function that is not known by name: one that logs or prints. */
export function mayBeFormat(source: Source, at: number): boolean {
  const { code } = source;
  const [open] = openBrackets(code, at);
  if (open === undefined || code[open] !== "(") return false;
  const before = code.slice(Math.max(0, open - 100), open);
  const callee = /(\w+)\s*$/.exec(before)?.[1] ?? "";
  if (!formatting.test(callee) || /\bthrow\s+[\w:]+\s*$/.test(before)) return false;
  const list = argumentsOf(source, open);
  const index = list.findIndex(({ start, end }) => start <= at && at < end);
  return !list.slice(0, index).some(({ start }) => code[start] === " ");
}
