import { closingBracket, statementHead } from "../arguments";
import type { Span } from "../literal";
import { openBrackets, type Source } from "../source";

/** Macros that take a format, by the place of the format among their arguments. */
const formatMacros: readonly (readonly [RegExp, number])[] = [
  [/^(?:format|format_args|e?print|e?println|panic|todo|unimplemented|unreachable|anyhow|bail)!$/, 0],
  [/^(?:trace|debug|info|warn|error)!$/, 0],
  [/^(?:write|writeln|assert|debug_assert|ensure)!$/, 1],
  [/^(?:debug_)?assert_(?:eq|ne)!$/, 2],
];

/** Where in the macro with this path (`log::info!`) the format stands; undefined when it takes none. */
export function formatIndex(callee: string): number | undefined {
  const name = callee.slice(callee.lastIndexOf(":") + 1);
  return formatMacros.find(([pattern]) => pattern.test(name))?.[1];
}

/** The innermost macro around `at`, by its path with the `!`, and its bracket. */
export function macroAt({ code }: Source, at: number): { name: string; open: number } | undefined {
  for (const open of openBrackets(code, at)) {
    const name = /([\w:]+!)\s*$/.exec(code.slice(Math.max(0, open - 100), open))?.[1];
    if (name !== undefined) return { name, open };
  }
  return undefined;
}

export function inAttribute({ code }: Source, at: number): boolean {
  return openBrackets(code, at).some((open) => /#!?\s*$/.test(code.slice(Math.max(0, open - 10), open)));
}

/**
 * Whether the string is matched against rather than a value.
 * Source: https://doc.rust-lang.org/reference/patterns.html
 */
export function inPattern({ code }: Source, { start, end }: Span): boolean {
  const before = code.slice(Math.max(0, start - 1000), start);
  if (/[=!]=\s*$/.test(before)) return false;
  if (/(?:\blet\s[^=;{]*|@\s*|(?<!\|)\|\s*|\.\.=?\s*)$/.test(before) && !/\|[^|;{}()=]*\|\s*$/.test(before))
    return true;
  const closes = openBrackets(code, start).map((open) => closingBracket(code, open) + 1);
  return [end, ...closes].some((at) =>
    /^\s*(?:=>|\|(?!\|)|\.\.|if\b[^;{}]*=>)/.test(code.slice(at, at + 300)),
  );
}

/** The body of the function around `at`. */
export interface Body {
  readonly open: number;
  /** From `fn` on. */
  readonly header: string;
  readonly isConstant: boolean;
}

export function functionAt({ code }: Source, at: number): Body | undefined {
  for (const open of openBrackets(code, at)) {
    if (code[open] !== "{") continue;
    const head = /(\bconst\s+(?:(?:unsafe|async|extern)\s+)*)?\b(fn\s+\w[^;{}]*)$/.exec(
      code.slice(Math.max(0, open - 1500), open),
    );
    if (head !== null) return { open, header: head[2]!, isConstant: head[1] !== undefined };
  }
  return undefined;
}

/** Whether the value of the expression at `at` is dropped by a `;` behind, or only tested. */
export function isDropped(source: Source, { start, end }: Span): boolean {
  const { code } = source;
  const head = statementHead(code, start);
  if (/^(?:if|while)\b(?!\s+let\b)/.test(head)) return true;
  if (
    /^(?:let|return|break|match|for|static|const|else|if|while|\.|\?)\b|^[.?]|=>|(?<![=!<>+])=(?!=)/.test(
      head,
    )
  )
    return false;
  const outermost = bracketsWithin(code, start).at(-1);
  const from = outermost === undefined ? end : closingBracket(code, outermost) + 1;
  return /^(?:[\s.?]|\w|::|\([^(){};]*\))*;/.test(code.slice(from, from + 1000));
}

/** The brackets that are open at `at`, innermost first, up to the innermost brace. */
export function bracketsWithin(code: string, at: number): readonly number[] {
  const open = openBrackets(code, at);
  const brace = open.findIndex((bracket) => code[bracket] === "{");
  return brace < 0 ? open : open.slice(0, brace);
}
