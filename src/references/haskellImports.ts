import type { Insertion, MaskedText } from "./insertion";

/**
 * The line that imports one name of a module, given as `System.Environment (getEnv)`, among the imports in their order;
 * undefined when the name can be used already. Source: https://www.haskell.org/onlinereport/haskell2010/haskellch5.html#x11-1010005.3
 */
export function haskellImport(wanted: string, { text, code }: MaskedText): Insertion | undefined {
  const [module, name] = wanted.replace(")", "").split(" (") as [string, string];
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const imports = [...code.matchAll(/^import\b[^\n]*(?:\n[ \t]+[^\n]*)*\n?/gm)];
  if (imports.some(([line]) => brings(line, module, name))) return undefined;
  const line = `import ${wanted}${eol}`;
  const next = imports.find(([other]) => moduleOf(other) > module);
  if (next !== undefined) return { at: next.index, text: line };
  const last = imports.at(-1);
  if (last !== undefined) return { at: last.index + last[0].length, text: line };
  const header = /^module\b[\s\S]*?\bwhere\b[^\n]*\n/m.exec(code);
  if (header !== null) return { at: header.index + header[0].length, text: eol + line };
  return { at: code.search(/^\S/m), text: line + eol };
}

function moduleOf(line: string): string {
  return /^import\s+(?:safe\s+)?(?:qualified\s+)?([\w.']+)/.exec(line)?.[1] ?? "";
}

/** Whether an import has a name in scope by itself. */
function brings(line: string, module: string, name: string): boolean {
  if (moduleOf(line) !== module || /\bqualified\b/.test(line)) return false;
  const listed = new RegExp(`\\b${name}\\b`).test(line);
  if (/\bhiding\b/.test(line)) return !listed;
  return listed || !line.includes("(");
}
