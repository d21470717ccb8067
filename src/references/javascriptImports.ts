import { literally } from "../util/literally";
import { frontmatterEnd, frontmatterStart } from "./astro";
import type { Insertion, MaskedText } from "./insertion";

/**
 * What must be inserted for a declaration (`import { env } from "…"`, `declare const …`) to hold, in the style of the
 * imports that are there; undefined when it does already.
 */
export function javascriptImport(declaration: string, whole: MaskedText): Insertion | undefined {
  const masked = scriptOf(whole);
  const eol = masked.text.includes("\r\n") ? "\r\n" : "\n";
  const [, binding, module] = /^import \{ (.+) \} from "(.+)"$/.exec(declaration) ?? [];
  if (binding === undefined || module === undefined) {
    return masked.text.includes(declaration) ? undefined : placed(`${declaration};`, masked, eol, true);
  }
  const [found] = importsOf(module, masked);
  if (found === undefined) return placed(importLine(binding, module, masked), masked, eol, false);
  const names = found[1]!.split(",").map((name) => name.trim().replace(/\s+/g, " "));
  return names.includes(binding) ? undefined : amongNames(binding, found);
}

/** What of a document is a module: of an Astro file its component script. */
function scriptOf({ text, code }: MaskedText): MaskedText {
  const end = frontmatterEnd(text);
  return end === 0 ? { text, code } : { text: text.slice(0, end), code: code.slice(0, end) };
}

function importLine(binding: string, module: string, masked: MaskedText): string {
  const [first] = statementsOf(masked);
  const quote = first !== undefined && /'[^'"\n]*'\s*;?\s*$/.test(first.text) ? "'" : '"';
  const bare = first !== undefined && !/;\s*$/.test(first.text);
  return `import { ${binding} } from ${quote}${module}${quote}${bare ? "" : ";"}`;
}

/** The first among the names of an import. */
function amongNames(binding: string, { index, 0: found, 1: list }: RegExpExecArray): Insertion {
  const at = index + found.indexOf("{") + 1;
  if (list!.trim() === "") return { at, text: ` ${binding} ` };
  return { at, text: /^\s/.test(list!) ? ` ${binding},` : `${binding}, ` };
}

/** The imports by name from a module, as they are written. */
function importsOf(module: string, { text, code }: MaskedText): RegExpExecArray[] {
  const from = literally(module);
  const pattern = new RegExp(
    `^[ \\t]*import\\s*(?:[\\w$]+\\s*,\\s*)?\\{([^}]*)\\}\\s*from\\s*["']${from}["']`,
    "gm",
  );
  return [...text.matchAll(pattern)].filter(({ index, 0: found }) =>
    /^\s*import\b/.test(code.slice(index, index + found.length)),
  );
}

interface Statement {
  readonly text: string;
  readonly end: number;
}

/** The imports at the top level of a module. */
function statementsOf({ text, code }: MaskedText): Statement[] {
  const pattern = /^import\b(?!\s*[(.])(?:[^;'"\n{]|\{[^}]*\})*?(?:\bfrom\b)?[ \t]*;?[ \t]*$/gm;
  return [...code.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    text: text.slice(index, index + length),
    end: index + length,
  }));
}

/** Behind the last import, otherwise behind what must be at the top: comments of the file's own, directives. */
function placed(line: string, masked: MaskedText, eol: string, apart: boolean): Insertion {
  const last = statementsOf(masked).at(-1);
  if (last !== undefined) return { at: last.end, text: `${eol}${apart ? eol : ""}${line}` };
  const at = headOf(masked.text);
  const rest = masked.text.slice(at);
  return { at, text: `${line}${eol}${/^\r?\n/.test(rest) ? "" : eol}` };
}

function headOf(text: string): number {
  const start = frontmatterStart(text);
  const directives =
    /(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|#![^\n]*\n)*(?:["']use [\w ]+["'];?[ \t]*(?:\r?\n|$)\s*?)+/y;
  directives.lastIndex = start;
  return directives.test(text) ? directives.lastIndex : behindComments(text, start);
}

/** Behind the comments at the top that belong to the whole file: an empty line follows them, or they instruct tools. */
function behindComments(text: string, start: number): number {
  let at = start;
  const comment = /(?:#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/[ \t]*)(?:\r?\n|$)/y;
  const own: number[] = [];
  for (comment.lastIndex = at; comment.test(text); comment.lastIndex = at) {
    const written = text.slice(at, comment.lastIndex);
    at = comment.lastIndex;
    const tool = /^#!|@ts-|eslint|biome|prettier|@jsx|@flow|@license|Copyright|^\/\/\/\s*</.test(written);
    if (tool || /^[ \t]*\r?\n/.test(text.slice(at))) own.push(at);
  }
  return own.at(-1) ?? start;
}
