import { csharpUsing } from "./csharpImports";
import { haskellImport } from "./haskellImports";
import { includeOf } from "./includes";
import type { Insertion, MaskedText } from "./insertion";
import { javaImport } from "./javaImports";
import { javascriptImport } from "./javascriptImports";
import { dartImport, swiftImport } from "./mobileImports";
import type { Family } from "./reference";

/**
 * What must be inserted so that `module` can be used by its own name at `at`; undefined when it is imported already or
 * the family has no imports.
 */
export function importOf(
  family: Family,
  module: string,
  masked: MaskedText,
  at: number,
): Insertion | undefined {
  if (family === "javascript") return javascriptImport(module, masked);
  if (family === "python" || family === "pythonSettings") return pythonImport(module, masked, at);
  if (family === "java") return javaImport(module, masked);
  if (family === "c" || family === "cpp") return includeOf(module, masked);
  if (family === "swift") return swiftImport(module, masked);
  if (family === "dart") return dartImport(module, masked);
  if (family === "csharp") return csharpUsing(module, masked);
  if (family === "haskell") return haskellImport(module, masked);
  return family === "go" ? goImport(module, masked) : undefined;
}

interface Line extends Insertion {
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const lines = text.matchAll(/[^\n]*(?:\n|$)/g);
  return [...lines]
    .filter(([line]) => line !== "")
    .map(({ 0: line, index }) => ({ at: index, text: line, end: index + line.length }));
}

function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Only what stands above the use has been run by then. */
function pythonImport(module: string, { text, code: all }: MaskedText, at: number): Insertion | undefined {
  const code = all.slice(0, at);
  if (importsPython(module, code)) return undefined;
  const eol = eolOf(text);
  const lines = linesOf(code);
  const statements = lines.filter(({ text: line }) => /^(?:import|from)\s/.test(line));
  const imports = statements.filter(({ text: line }) => !/^from\s+__future__\b/.test(line));
  const plain = imports.filter(({ text: line }) => line.startsWith("import"));
  const line = `import ${module}${eol}`;
  const after = plain.find(({ text: other }) => other.slice("import".length).trim() > module);
  if (after !== undefined) return { at: after.at, text: line };
  const last = plain.findLast(({ text: other }) => !/[\\;]/.test(other));
  if (last !== undefined) return behind(last, line, eol);
  const [first] = imports;
  if (first !== undefined) return { at: first.at, text: line };
  const head = headOfPython(text, all, statements.at(-1));
  const broken = head > 0 && text[head - 1] !== "\n";
  return { at: head, text: `${broken ? eol : ""}${line}${/^\r?\n/.test(text.slice(head)) ? "" : eol}` };
}

function behind(line: Line, text: string, eol: string): Insertion {
  return line.text.endsWith("\n") ? { at: line.end, text } : { at: line.end, text: eol + text.trimEnd() };
}

function importsPython(module: string, code: string): boolean {
  const statements = code.matchAll(/^import[ \t]+([^\n;]+)/gm);
  return [...statements].some(([, list]) =>
    list!.split(",").some((item) => item.trim() === module || item.trim().startsWith(`${module}.`)),
  );
}

/** Behind shebang, comments and a notebook's magic word at the top, the docstring and `from __future__` lines. */
function headOfPython(text: string, code: string, future: Line | undefined): number {
  if (future !== undefined) return future.end;
  let head = 0;
  for (const { at, end, text: line } of linesOf(code)) {
    const written = text.slice(at, end);
    const magic = written.startsWith("%%");
    if ((line.trim() !== "" && !magic) || written.trim() === "") break;
    if (!written.startsWith("#") && !magic) return docstringEnd(text, code, at);
    head = end;
  }
  const rest = text.slice(head).match(/^(?:[ \t]*\r?\n)*(?=[rRuU]?["'])/);
  return rest === null ? head : docstringEnd(text, code, head + rest[0].length);
}

/** Behind the line on which the string at `at` ends, when it is a statement of its own; otherwise `at`. */
function docstringEnd(text: string, code: string, at: number): number {
  const quoted = /[rRuU]?("""|'''|"|')/y;
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (match === null) return at;
  let close = quoted.lastIndex;
  while (close < text.length && !text.startsWith(match[1]!, close)) close += text[close] === "\\" ? 2 : 1;
  const line = text.indexOf("\n", close);
  const end = line < 0 ? text.length : line + 1;
  return code.slice(at, end).trim() === "" ? end : at;
}

function goImport(module: string, { text, code }: MaskedText): Insertion | undefined {
  const eol = eolOf(text);
  const imports = [...code.matchAll(/^import[ \t]*(\([^)]*\)|[^\n]*)/gm)];
  const own = new RegExp(`(?:^|[\\n;(]|import)[ \\t]*"${module}"`);
  if (imports.some(({ 0: { length }, index }) => own.test(text.slice(index, index + length))))
    return undefined;
  const block = imports.find(([, what]) => what!.startsWith("("));
  if (block !== undefined) return intoBlock(module, text, block.index, block.index + block[0].length);
  const last = imports.at(-1);
  if (last !== undefined) {
    const end = last.index + last[0].trimEnd().length;
    return { at: lineEnd(text, end), text: `${eol}import "${module}"` };
  }
  const clause = /^package[ \t]+\w+/m.exec(code);
  if (clause === null) return undefined;
  return { at: lineEnd(text, clause.index), text: `${eol}${eol}import "${module}"` };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  if (at < 0) return text.length;
  return text[at - 1] === "\r" ? at - 1 : at;
}

/** In order among the block's first group, as goimports keeps it: https://go.dev/wiki/CodeReviewComments#imports */
function intoBlock(module: string, text: string, start: number, end: number): Insertion {
  const eol = eolOf(text);
  const open = text.indexOf("(", start) + 1;
  const first = text.indexOf("\n", open) + 1;
  if (first === 0 || first > end) return { at: open, text: `"${module}"; ` };
  const lines = linesOf(text.slice(first, end - 1)).map((line) => ({ ...line, at: line.at + first }));
  const stop = lines.findIndex(({ text: line }) => line.trim() === "");
  const group = lines.slice(0, stop < 0 ? undefined : stop).filter(({ text: line }) => line.includes('"'));
  const foreign = group.length > 0 && group.every(({ text: line }) => /"[^"/]*\./.test(line));
  if (group.length === 0 || foreign) return { at: first, text: `\t"${module}"${eol}${foreign ? eol : ""}` };
  const next = group.find(({ text: line }) => line.slice(line.indexOf('"') + 1) > module);
  const last = group.at(-1)!;
  return { at: next?.at ?? last.at + last.text.length, text: `\t"${module}"${eol}` };
}
