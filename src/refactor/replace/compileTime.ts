import { closingBracket } from "../arguments";

/** Whether what stands at an offset is an argument of an annotation: `@Name(…)`; `open` has the brackets around it. */
export function inAnnotation(code: string, open: readonly number[]): boolean {
  return open.some((at) => /@[\w.:]+(?:\[[^\][]*\])?\s*$/.test(code.slice(Math.max(0, at - 200), at)));
}

/** The arguments of all annotations. */
function annotationArguments(code: string): string[] {
  return [...code.matchAll(/@(?!interface\b)[\w.:]+\s*\(/g)].map(({ 0: { length }, index }) =>
    code.slice(index + length, closingBracket(code, index + length - 1)),
  );
}

/** The names that the statement before an offset gives to its value: `final String A = "x", B = …`. */
export function namesDeclared(before: string): string[] {
  const statement = /[^;{}]*$/.exec(before)![0];
  return [...statement.matchAll(/\b(\w+)\s*(?::\s*[\w.]+\s*)?=(?![=>])/g)].map(([, name]) => name!);
}

/**
 * Whether the compiler must know the value of one of the constants: an annotation or what `label` matches names it, or
 * names a constant that is put together from it.
 */
export function isCompileTime(code: string, names: readonly string[], label?: RegExp): boolean {
  const known = new Set(names.filter((name) => code.split(name).length > 2));
  if (known.size === 0) return false;
  const lines = code.split("\n");
  const places = [...annotationArguments(code), ...(label === undefined ? [] : (code.match(label) ?? []))];
  for (const name of known) {
    const use = new RegExp(`\\b${name}\\b`);
    if (places.some((place) => use.test(place))) return true;
    const users = lines.filter((line) => use.test(line));
    for (const other of users.flatMap((line) => namesDeclared(line.slice(0, line.search(use)))))
      known.add(other);
  }
  return false;
}
