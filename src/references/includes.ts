import type { Insertion, MaskedText } from "./insertion";

interface Include {
  readonly start: number;
  /** Behind its line. */
  readonly end: number;
  readonly header: string;
  readonly system: boolean;
}

/**
 * The line that includes a header, in order among the standard ones that are included in any case, otherwise behind all
 * others or at the top; undefined when it is included already.
 * Source: https://en.cppreference.com/w/c/preprocessor/include
 */
export function includeOf(module: string, { text, code }: MaskedText): Insertion | undefined {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const includes = unconditional(text, code);
  if (includes.some(({ header }) => header === module)) return undefined;
  const line = `#include <${module}>${eol}`;
  const systems = includes.filter(({ system }) => system);
  const last = systems.at(-1) ?? includes.at(-1);
  if (last === undefined) return { at: topOf(text, code), text: `${line}${eol}` };
  const group = systems.slice(lastBreak(systems) + 1);
  const next = isSorted(group) ? group.find(({ header }) => header > module) : undefined;
  if (next !== undefined) return { at: next.start, text: line };
  const apart = systems.length === 0 ? eol : "";
  const broken = text[last.end - 1] === "\n" ? "" : eol;
  return { at: last.end, text: broken + apart + line };
}

/** The headers that are included whatever the macros; those within an include guard are. */
function unconditional(text: string, code: string): readonly Include[] {
  const found: Include[] = [];
  const guard = /^\s*#[ \t]*ifndef[ \t]+(\w+)[^\n]*\n\s*#[ \t]*define[ \t]+\1\b/.exec(code) === null ? 0 : 1;
  let depth = -guard;
  for (const { 0: line, index } of code.matchAll(/^[ \t]*#[ \t]*(?:if|endif|include)[^\n]*(?:\n|$)/gm)) {
    if (/#[ \t]*if/.test(line)) depth++;
    else if (/#[ \t]*endif/.test(line)) depth--;
    else if (depth <= 0) found.push(...includeAt(text, index, line.length));
  }
  return found;
}

function includeAt(text: string, start: number, length: number): Include[] {
  const header = /include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")/.exec(text.slice(start, start + length));
  if (header === null) return [];
  const [, system, own] = header;
  return [{ start, end: start + length, header: (system ?? own)!, system: system !== undefined }];
}

/** The place in the list behind which lines without a gap follow to its end. */
function lastBreak(includes: readonly Include[]): number {
  return includes.findLastIndex(({ end }, i) => i + 1 < includes.length && includes[i + 1]!.start !== end);
}

function isSorted(includes: readonly Include[]): boolean {
  return includes.every(({ header }, i) => i === 0 || includes[i - 1]!.header <= header);
}

/** Behind the comments at the top, the include guard and `#pragma once`. */
function topOf(text: string, code: string): number {
  const guard =
    /^\s*#[ \t]*(?:ifndef[ \t]+(\w+)[^\n]*\n\s*#[ \t]*define[ \t]+\1[^\n]*\n|pragma[ \t]+once[^\n]*\n)\s*/.exec(
      code,
    );
  if (guard !== null) return guard[0].length;
  const comment = /^\/\*[\s\S]*?\*\/[ \t]*\r?\n\s*|^(?:\/\/[^\n]*\n)+\s*/.exec(text);
  return comment?.[0].length ?? 0;
}
