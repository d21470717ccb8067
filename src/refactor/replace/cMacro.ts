import type { Span } from "../literal";
import type { Source } from "../source";
import { mayBeFormat, refusedInC } from "./cPlace";
import type { Fixed } from "./kinds";

/**
 * Whether the string is all that a macro without parameters stands for and each use of it in the file could be a call:
 * `fits`; undefined when the string is in no directive. Source: https://en.cppreference.com/w/c/preprocessor/replace
 */
export function macroRefused(source: Source, literal: Span): Fixed | "fits" | undefined {
  const { code, path } = source;
  const line = lineStart(code, literal.start);
  const directive = /^[ \t]*#/.exec(code.slice(line, literal.start));
  if (directive === null) return undefined;
  const name = /^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+$/.exec(code.slice(line, literal.start))?.[1];
  const rest = /^[^\n]*/.exec(code.slice(literal.end))![0];
  if (!/^[ \t]*#[ \t]*define\b/.test(code.slice(line, literal.start))) return "not-an-expression";
  if (name === undefined || rest.trim() !== "" || /\.(?:h|hh|hpp|hxx|inc|ipp)$/i.test(path))
    return "constant";
  const own = { start: line, end: literal.end };
  return usesOf(code, name, own).every((use) => fits(source, use)) ? "fits" : "constant";
}

/** Also where a statement goes over lines by backslashes. */
function lineStart(code: string, at: number): number {
  let line = code.lastIndexOf("\n", at - 1) + 1;
  while (/\\\r?\n$/.test(code.slice(Math.max(0, line - 3), line)))
    line = code.lastIndexOf("\n", line - 2) + 1;
  return line;
}

function usesOf(code: string, name: string, own: Span): readonly Span[] {
  const found = [...code.matchAll(new RegExp(`\\b${name}\\b`, "g"))];
  return found
    .map(({ index }) => ({ start: index, end: index + name.length }))
    .filter(({ start }) => start < own.start || start >= own.end);
}

/** Directives that only ask whether the macro is there do not see what it stands for. */
function fits(source: Source, use: Span): boolean {
  const { code } = source;
  const directive = /^[ \t]*#[^\n]*$/.exec(code.slice(lineStart(code, use.start), use.start))?.[0];
  if (directive !== undefined) return /#[ \t]*(?:ifdef|ifndef|undef)\b|\bdefined\b[ \t(]*$/.test(directive);
  return refusedInC(source, use) === undefined && !mayBeFormat(source, use.start);
}
