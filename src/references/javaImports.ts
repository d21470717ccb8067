import type { Insertion, MaskedText } from "./insertion";

/** One `import` statement: what it imports and the line that it stands on. */
interface Import {
  readonly path: string;
  readonly static: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The `import` that makes a class known by its simple name: in order among the imports of its own top package, behind
 * the `package` statement where there are none. Source: https://docs.oracle.com/javase/specs/jls/se21/html/jls-7.html#jls-7.5
 */
export function javaImport(module: string, { text, code }: MaskedText): Insertion | undefined {
  const imports = importsOf(text, code);
  const wildcard = module.replace(/\w+$/, "*");
  if (imports.some(({ path, static: member }) => !member && (path === module || path === wildcard)))
    return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `import ${module};`;
  const plain = imports.filter((other) => !other.static);
  const top = module.slice(0, module.indexOf(".") + 1);
  const related = plain.filter(({ path }) => path.startsWith(top));
  const among = related.length > 0 ? related : plain;
  const next = among.find(({ path }) => path > module);
  if (next !== undefined) return { at: next.start, text: line + eol };
  const last = among.at(-1) ?? imports.at(-1);
  if (last !== undefined) return { at: last.end, text: last.static ? eol + eol + line : eol + line };
  return atHead(line, eol, text, code);
}

function importsOf(text: string, code: string): Import[] {
  const statements = code.matchAll(
    /^[ \t]*import[ \t]+(static[ \t]+)?(?!module\b)([\w.]+(?:\.\*)?)[ \t]*;[^\n\r]*/gm,
  );
  return [...statements].map(({ 0: { length }, 1: member, 2: path, index }) => ({
    ...{ path: path!, static: member !== undefined },
    ...{ start: index, end: index + text.slice(index, index + length).trimEnd().length },
  }));
}

function atHead(line: string, eol: string, text: string, code: string): Insertion {
  const clause = /^[ \t]*package[ \t]+[\w.]+[ \t]*;/m.exec(code);
  if (clause !== null) return { at: clause.index + clause[0].length, text: eol + eol + line };
  const head = /^(?:(?:#!|\/\/)[^\n]*\n)*(?:[ \t]*\r?\n)*/.exec(text)![0].length;
  return { at: head, text: line + eol + (/^\r?\n/.test(text.slice(head)) ? "" : eol) };
}
