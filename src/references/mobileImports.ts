import type { Insertion, MaskedText } from "./insertion";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * Among the imports that are made in any case, in order if they are; under the comments at the top where there are none.
 * Source: https://docs.swift.org/swift-book/documentation/the-swift-programming-language/declarations/#Import-Declaration
 */
export function swiftImport(module: string, { text, code }: MaskedText): Insertion | undefined {
  const lines = unconditional(code);
  return lines.some(({ name }) => name === module)
    ? undefined
    : among(lines, module, `import ${module}`, { text, code });
}

function unconditional(code: string): readonly Line[] {
  const found: Line[] = [];
  let depth = 0;
  const pattern = /^[ \t]*(?:#(if|endif)\b|(?:@\w+[ \t]+)*import[ \t]+([\w.]+)[ \t]*;?[ \t]*\r?$)[^\n]*/gm;
  for (const { 0: line, 1: directive, 2: name, index } of code.matchAll(pattern)) {
    if (directive !== undefined) depth += directive === "if" ? 1 : -1;
    else if (depth === 0) found.push({ start: index, end: index + line.trimEnd().length, name: name! });
  }
  return found;
}

/**
 * Among the imports of Dart's own libraries, which come first; under `library` and the comments at the top where there
 * are none. Source: https://dart.dev/effective-dart/style#ordering
 */
export function dartImport(module: string, { text, code }: MaskedText): Insertion | undefined {
  const statements = [...code.matchAll(/^[ \t]*(?:import|export)\b[^;]*;/gm)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    written: text.slice(index, index + whole.length),
  }));
  const own = new RegExp(`^\\s*import\\s+["']${module}["']\\s*;`);
  if (statements.some(({ written }) => own.test(written))) return undefined;
  const lines = statements.map(({ start, end, written }) => ({
    start,
    end,
    name: /["']([^"']*)/.exec(written)?.[1] ?? "",
  }));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `import '${module}';`;
  const core = lines.filter(({ name }) => name.startsWith("dart:"));
  if (core.length > 0) return among(core, module, line, { text, code });
  const [first] = lines;
  return first === undefined ? atTop(line, { text, code }) : { at: first.start, text: line + eol + eol };
}

function among(lines: readonly Line[], module: string, line: string, masked: MaskedText): Insertion {
  const eol = masked.text.includes("\r\n") ? "\r\n" : "\n";
  const last = lines.at(-1);
  if (last === undefined) return atTop(line, masked);
  const sorted = lines.every(({ name }, i) => i === 0 || lines[i - 1]!.name <= name);
  const next = sorted ? lines.find(({ name }) => name > module) : undefined;
  return next === undefined ? { at: last.end, text: eol + line } : { at: next.start, text: line + eol };
}

/** Behind the comments that the file begins with, a `#!` line and `library`. */
function atTop(line: string, { text, code }: MaskedText): Insertion {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const library = /^[ \t]*library\b[^;]*;[ \t]*\r?\n/m.exec(code);
  const comments =
    /^(?:[ \t]*(?:\/\/(?!\/)|#!)[^\n]*\n|\/\*(?!\*)[\s\S]*?\*\/[ \t]*\r?\n)*(?:[ \t]*\r?\n)*/.exec(text)![0];
  const at = library === null ? comments.length : library.index + library[0].length;
  const before = library === null ? "" : eol;
  return { at, text: `${before}${line}${eol}${library === null ? eol : ""}` };
}
