import type { Insertion, MaskedText } from "./insertion";

/** Names of the namespace `System` that a file can only use where it is imported, if only by its project. */
const known =
  /(?<![\w.])(?:Console\.|Environment\.|Guid\.|DateTime\.|DateTimeOffset\.|TimeSpan\.|Math\.|Convert\.|StringComparison\.|new (?:Uri|InvalidOperationException|ArgumentException|ArgumentNullException|NotImplementedException|Random)\()/;

/**
 * The `using` that imports a namespace: before the others, as `System` stands first among them. None where the file uses
 * the namespace without one, as it can under implicit usings.
 * Source: https://learn.microsoft.com/dotnet/csharp/language-reference/keywords/using-directive
 */
export function csharpUsing(module: string, { text, code }: MaskedText): Insertion | undefined {
  const own = new RegExp(`^[ \\t]*(?:global[ \\t]+)?using[ \\t]+${module}[ \\t]*;`, "m");
  if (own.test(code) || known.test(code)) return undefined;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `using ${module};${eol}`;
  const first =
    /^([ \t]*)using[ \t]+(?:static[ \t]+)?(?:\w+[ \t]*=[ \t]*)?[\w.:]+(?:<[\w.<>, ]*>)?[ \t]*;/m.exec(code);
  if (first !== null && reachesAll(code.slice(0, first.index), code))
    return { at: first.index, text: first[1] + line };
  const head = headOf(code);
  return { at: head, text: line + (/^\r?\n/.test(text.slice(head)) || head === text.length ? "" : eol) };
}

/** Whether a directive behind `before` holds for all of the file: no `#if` and no other namespace. */
function reachesAll(before: string, code: string): boolean {
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(before, /^[ \t]*#if\b/gm) === count(before, /^[ \t]*#endif\b/gm) &&
    (!/\bnamespace\b/.test(before) || count(code, /\bnamespace\b/g) === 1)
  );
}

/** Behind what must stand first: comments, `#define` and its like, `extern alias` and `global using`. */
function headOf(code: string): number {
  const leading =
    /^(?:[ \t]*(?:#(?!if\b|region\b)[^\n]*|(?:extern[ \t]+alias|global[ \t]+using)\b[^\n]*)?\r?\n)*/.exec(
      code,
    )![0];
  const used = leading.trimEnd().length;
  return used === 0 ? 0 : code.indexOf("\n", used) + 1;
}
