/**
 * The programs that load `.env` files, each with rules of its own about quotes, escapes and `$`:
 * - `node`: `node --env-file` and `util.parseEnv` from 20.12 on, https://nodejs.org/api/environment_variables.html#env-files
 * - `dotenv`: npm's dotenv 16 to 18, https://github.com/motdotla/dotenv
 * - `dotenv-expand`: npm's dotenv with dotenv-expand 10 to 12 behind it, as Next.js, Vite and what is built on them have it;
 *   https://github.com/motdotla/dotenv-expand
 * - `bun`: https://bun.com/docs/runtime/environment-variables
 * - `deno`: `deno run --env-file`, https://docs.deno.com/runtime/reference/env_variables/
 * - `dotenvx`: https://github.com/dotenvx/dotenvx
 * - `python-dotenv`: https://github.com/theskumar/python-dotenv, with its default of `interpolate=True`
 * - `python-decouple`: https://github.com/HBNetwork/python-decouple
 * - `django-environ`: https://github.com/joke2k/django-environ
 * - `godotenv`: https://github.com/joho/godotenv
 * - `ruby-dotenv`: https://github.com/bkeepers/dotenv, 3.x
 * - `ruby-dotenv-2`: the same in 2.4, which reads line by line, as Debian ships it
 * - `shell`: `set -a; . ./.env`,
 *   https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 * - `phpdotenv`: https://github.com/vlucas/phpdotenv, 5.x
 * - `symfony-dotenv`: https://github.com/symfony/dotenv
 * - `compose`: docker compose,
 *   https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export const dialects = [
  ...(["node", "dotenv", "dotenv-expand", "bun", "deno"] as const),
  ...(["dotenvx", "python-dotenv", "godotenv"] as const),
  ...(["ruby-dotenv", "ruby-dotenv-2", "shell", "compose"] as const),
  ...(["phpdotenv", "symfony-dotenv"] as const),
  ...(["python-decouple", "django-environ"] as const),
] as const;

export type Dialect = (typeof dialects)[number];

/** The line ending of a file, which an editor gives to the line ends inside a value too. */
export type LineEnd = "\n" | "\r\n";

/** A value as it is written behind `NAME=`, and the dialects that read it back exactly. */
export interface Quoted {
  readonly text: string;
  readonly dialects: readonly Dialect[];
}

/** Whether a value that is written in a style comes back exactly. */
type Exact = (value: string) => boolean;

/** A way to write a value, and by whom it is read back; a dialect that is absent does not understand the style. */
export interface Style {
  readonly name: string;
  write(value: string): string;
  readonly exact: Readonly<Partial<Record<Dialect, Exact>>>;
}

const without =
  (...parts: readonly string[]): Exact =>
  (value) =>
    !parts.some((part) => value.includes(part));
const all =
  (...tests: readonly Exact[]): Exact =>
  (value) =>
    tests.every((test) => test(value));
const either =
  (...tests: readonly Exact[]): Exact =>
  (value) =>
    tests.some((test) => test(value));
const matches =
  (pattern: RegExp): Exact =>
  (value) =>
    pattern.test(value);
const not =
  (pattern: RegExp): Exact =>
  (value) =>
    !pattern.test(value);
const always: Exact = () => true;

const oneLine = without("\n", "\r");
const noFinalBackslash = not(/\\$/);

const plain = matches(/^[A-Za-z0-9_./:@%+,=-]+$/);
/** What every reader leaves alone at the ends and takes for part of the line in the middle. */
const bareLine = all(matches(/^[^\s'"`#\x85\uFEFF]/), not(/[\s\x85\uFEFF]$/), not(/[\p{Cc}\u2028\u2029]/u));
/** Python fills in `${NAME}` and `${NAME:-default}` whatever the quotes. */
const noPythonVariable = not(/\$\{[^}:]*(?::-[^}]*)?\}/);
/** dotenvx decrypts these whatever the quotes. */
const notEncrypted = not(/^encrypted:/);

/** npm's dotenv takes the longest quoted text that ends a line, and no `#` behind an inner quote. */
const dotenvWithin = (quote: string): Exact =>
  all(without("\r"), noFinalBackslash, either(without(quote), without("#", "\n")));

const dotenvEscapedLines = all(noFinalBackslash, without("\\n", "\\r"), either(without('"'), without("#")));
/** django-environ takes double quotes within the single ones for quotes too, and has Python split the lines. */
const environLine = not(/(?!\t)[\p{Cc}\u2028\u2029]/u);
const environWithin = all(environLine, without("'"), not(/^\s*".*"\s*(?:#.*)?$/), noFinalBackslash);

/** What npm's dotenv reads, and dotenv-expand leaves as it is. */
const unexpanded = (exact: Exact): Exact => all(exact, without("$"));
/** What both make of a value in which each `$` has a backslash before it. */
const escapedDollars = (exact: Exact): Exact => all((value) => exact(dollarsEscaped(value)), without("\\$"));
const dollarsEscaped = (value: string): string => value.replaceAll("$", "\\$");
/** Bun ends a quoted text at the next such quote. */
const bunWithin = (quote: string): Exact => all(without(quote, "\r"), noFinalBackslash);

const single = (value: string): string => `'${value}'`;
const double = (value: string): string => `"${value}"`;
const escapeLineEnds = (value: string): string => value.replaceAll("\n", "\\n").replaceAll("\r", "\\r");
const backslashed = (characters: RegExp, value: string): string => value.replace(characters, "\\$&");

/** Symfony looks for the closing quote and for line ends before it knows which backslashes are escaped. */
const symfonyEscapes = without('\\"', "\\n", "\\r", "$(");

/** In the order in which a person would try them. */
export const styles: readonly Style[] = [
  {
    name: "unquoted word",
    write: (value) => value,
    exact: {
      ...Object.fromEntries(dialects.map((dialect) => [dialect, plain])),
      dotenvx: all(plain, notEncrypted),
    },
  },
  {
    name: "single quotes",
    write: single,
    exact: {
      node: all(without("'", "\r"), noFinalBackslash),
      dotenv: dotenvWithin("'"),
      "dotenv-expand": unexpanded(dotenvWithin("'")),
      bun: unexpanded(bunWithin("'")),
      deno: dotenvWithin("'"),
      dotenvx: all(dotenvWithin("'"), without("\\'"), notEncrypted),
      "python-dotenv": all(without("'", "\\\\", "\r"), noFinalBackslash, noPythonVariable),
      godotenv: all(without("'", "\r\n"), noFinalBackslash),
      "ruby-dotenv": all(without("'", "\r"), noFinalBackslash),
      "ruby-dotenv-2": all(oneLine, without("'")),
      shell: without("'"),
      compose: all(without("'"), noFinalBackslash),
      phpdotenv: all(oneLine, without("'", '="')),
      "symfony-dotenv": without("'", "\r"),
      "python-decouple": all(oneLine, without("'"), noFinalBackslash),
      "django-environ": environWithin,
    },
  },
  {
    name: "double quotes",
    write: double,
    exact: {
      node: all(without('"', "\\n", "\\r", "\r"), noFinalBackslash),
      dotenv: all(dotenvWithin('"'), without("\\n", "\\r")),
      "dotenv-expand": unexpanded(all(dotenvWithin('"'), without("\\n", "\\r"))),
      bun: unexpanded(all(bunWithin('"'), without("\\"))),
      deno: unexpanded(all(dotenvWithin('"'), without("\\n", "\\r"))),
      dotenvx: all(dotenvWithin('"'), without("\\", "$"), notEncrypted),
      "python-dotenv": all(without('"', "\r"), not(/\\[\\'"abfnrtv]|\\$/), noPythonVariable),
      godotenv: without('"', "\\", "$", "\r\n"),
      "ruby-dotenv": without('"', "\\", "$", "\r"),
      "ruby-dotenv-2": all(oneLine, without('"', "\\", "$")),
      shell: without('"', "\\", "$", "`"),
      compose: without('"', "\\", "$"),
      phpdotenv: without('"', "\\", "$", "\r"),
      "symfony-dotenv": without('"', "\\", "$", "\r"),
      "python-decouple": all(oneLine, without('"'), noFinalBackslash),
      "django-environ": all(environLine, without('"', "\\", "#")),
    },
  },
  {
    name: "double quotes, line ends escaped",
    write: (value) => double(escapeLineEnds(value)),
    exact: {
      node: all(without('"', "\\n", "\\r", "\r"), noFinalBackslash),
      dotenv: dotenvEscapedLines,
      "dotenv-expand": unexpanded(dotenvEscapedLines),
      bun: unexpanded(all(bunWithin('"'), without("\\"))),
      deno: unexpanded(all(dotenvEscapedLines, without("\r"))),
      dotenvx: all(without('"', "\\", "$"), notEncrypted),
      "python-dotenv": all(without('"'), not(/\\[\\'"abfnrtv\n\r]|\\$/), noPythonVariable),
      godotenv: without('"', "\\", "$"),
      "ruby-dotenv-2": without('"', "\\", "$"),
      compose: without('"', "\\", "$"),
      phpdotenv: without('"', "\\", "$"),
      "symfony-dotenv": without('"', "\\", "$"),
    },
  },
  {
    name: "backticks",
    write: (value) => `\`${value}\``,
    exact: {
      node: all(without("`", "\r"), noFinalBackslash),
      dotenv: dotenvWithin("`"),
      "dotenv-expand": unexpanded(dotenvWithin("`")),
      bun: unexpanded(bunWithin("`")),
      deno: dotenvWithin("`"),
      dotenvx: all(dotenvWithin("`"), without("$", "\\"), notEncrypted),
    },
  },
  {
    name: "double quotes, backslash, quote, $ and line ends escaped",
    write: (value) => double(escapeLineEnds(backslashed(/[\\"$]/g, value))),
    exact: {
      dotenvx: all(without("\\", '"', "`", "$("), notEncrypted),
      "python-dotenv": all(without("$"), noFinalBackslash),
      godotenv: not(/["\\]$/),
      "django-environ": all(environLine, without("#"), not(/["\\]$/)),
      "ruby-dotenv": all(oneLine, without("\\", "$(")),
      "ruby-dotenv-2": without("\\n", "\\r", "$("),
      shell: all(oneLine, without("`")),
      compose: always,
      phpdotenv: always,
      "symfony-dotenv": symfonyEscapes,
    },
  },
  {
    name: "double quotes, backslash, quote, $ and backtick escaped, line ends as they are",
    write: (value) => double(backslashed(/[\\"$`]/g, value)),
    exact: {
      "ruby-dotenv": without("\r", "$("),
      shell: always,
      phpdotenv: all(without("`", "\r"), not(/\n\\+$/)),
      "symfony-dotenv": all(symfonyEscapes, without("`", "\r")),
    },
  },
  {
    name: "single quotes, backslash and quote escaped",
    write: (value) => single(backslashed(/[\\']/g, value)),
    exact: {
      "python-dotenv": all(without("\r"), noFinalBackslash, noPythonVariable),
      compose: without("\\"),
    },
  },
  {
    name: "double quotes, backslash, quote and line ends escaped, ${ and a final backslash spelt as a default",
    write: (value) =>
      double(
        escapeLineEnds(backslashed(/[\\"]/g, value))
          .replaceAll("${", "${:-$}{")
          .replace(/\\\\$/, "${:-\\\\}"),
      ),
    exact: { "python-dotenv": always },
  },
  {
    name: "unquoted line",
    write: (value) => value,
    exact: {
      node: all(bareLine, without("#")),
      dotenv: all(bareLine, without("#")),
      "dotenv-expand": all(bareLine, without("#", "$")),
      bun: all(bareLine, without("#", "$")),
      deno: all(bareLine, without("#", "$")),
      dotenvx: all(bareLine, without("#", "$", "\\"), notEncrypted),
      "python-dotenv": all(bareLine, not(/\s#/), noPythonVariable),
      godotenv: all(bareLine, not(/\s#/), without("$")),
      "ruby-dotenv-2": all(bareLine, without("#", "$")),
      "ruby-dotenv": all(bareLine, without("#", "$", "\\")),
      compose: all(bareLine, without(" #", "$")),
    },
  },
  {
    name: "unquoted line, $ escaped",
    write: (value) => backslashed(/\$/g, value),
    exact: {
      godotenv: all(bareLine, not(/\s#/)),
      "ruby-dotenv": all(bareLine, without("#", "\\", "$(")),
      "ruby-dotenv-2": all(bareLine, without("#", "$(")),
    },
  },
  {
    name: "single quotes, $ escaped",
    write: (value) => single(dollarsEscaped(value)),
    exact: {
      "dotenv-expand": escapedDollars(dotenvWithin("'")),
      bun: escapedDollars(bunWithin("'")),
    },
  },
  {
    name: "double quotes, $ and line ends escaped",
    write: (value) => double(escapeLineEnds(dollarsEscaped(value))),
    exact: {
      "dotenv-expand": escapedDollars(dotenvEscapedLines),
      bun: all(bunWithin('"'), without("\\")),
      deno: all(dotenvEscapedLines, without("\r", "\\$")),
    },
  },
  {
    name: "backticks, $ escaped",
    write: (value) => `\`${dollarsEscaped(value)}\``,
    exact: {
      "dotenv-expand": escapedDollars(dotenvWithin("`")),
      bun: escapedDollars(bunWithin("`")),
    },
  },
  {
    name: "single quotes, the quote between them as '\\''",
    write: (value) => single(value.replaceAll("'", "'\\''")),
    exact: { shell: always },
  },
];

/** The dialects that read a `\r\n` between quotes as `\n`. */
const foldsLineEnds: ReadonlySet<Dialect> = new Set<Dialect>([
  ...(["node", "dotenv", "dotenv-expand", "bun", "deno", "dotenvx"] as const),
  ...(["python-dotenv", "godotenv", "ruby-dotenv"] as const),
  ...(["phpdotenv", "symfony-dotenv", "python-decouple", "django-environ"] as const),
]);

/** The dialects that read `value` exactly when it is written in `style` in a file with line endings of `eol`. */
export function readersOfStyle(style: Style, value: string, eol: LineEnd = "\n"): readonly Dialect[] {
  const foldable = eol === "\n" || !style.write(value).includes("\n");
  return dialects.filter((dialect) => {
    if (eol === "\r\n" && dialect === "shell") return false;
    return (foldable || foldsLineEnds.has(dialect)) && (style.exact[dialect]?.(value) ?? false);
  });
}

/**
 * `value` as it is written behind `NAME=` so that every required dialect reads it back exactly: the plainest way that
 * all dialects agree on, otherwise of the ways that satisfy the required ones that with the most other readers.
 * Undefined when there is no way, as always for a NUL and half of a surrogate pair. A way that may make
 * other readers run on into the next line is taken only when there is no other.
 */
export function spell(
  value: string,
  required: readonly Dialect[] = [],
  eol: LineEnd = "\n",
): Quoted | undefined {
  if (/[\0\p{Surrogate}]/u.test(value)) return undefined;
  const ways = styles
    .map((style) => ({ text: style.write(value), dialects: readersOfStyle(style, value, eol) }))
    .filter(({ dialects }) => dialects.length > 0 && required.every((dialect) => dialects.includes(dialect)));
  const closed = ways.filter(({ text }) => !looksOpen(text));
  return mostRead(closed.length > 0 ? closed : ways);
}

/** Loaders that only programs of one language use: how many of them read a way is no reason for other programs to prefer it. */
const ofOneLanguage: ReadonlySet<Dialect> = new Set<Dialect>([
  ...(["phpdotenv", "symfony-dotenv", "dotenv-expand", "bun", "deno"] as const),
  ...(["python-decouple", "django-environ"] as const),
]);

/** The first of those with the most readers. */
function mostRead(ways: readonly Quoted[]): Quoted | undefined {
  const readers = ({ dialects }: Quoted): number =>
    dialects.filter((dialect) => !ofOneLanguage.has(dialect)).length;
  const most = Math.max(...ways.map(readers));
  return ways.find((way) => readers(way) === most);
}

/** Whether a reader may take the closing quote or the line end for escaped, and the next line for part of the value. */
function looksOpen(text: string): boolean {
  return /\\["'`]?$/.test(text);
}

/** The text of `spell`. */
export function quote(
  value: string,
  required: readonly Dialect[] = [],
  eol: LineEnd = "\n",
): string | undefined {
  return spell(value, required, eol)?.text;
}

/**
 * The dialects that surely read `value` from what stands behind `NAME=`; empty for a spelling that is none of those
 * that `spell` chooses from.
 */
export function readersOf(text: string, value: string, eol: LineEnd = "\n"): readonly Dialect[] {
  const written = eol === "\r\n" ? text.replaceAll(eol, "\n") : text;
  const fitting = styles.filter((style) => style.write(value) === written);
  const readers = new Set(fitting.flatMap((style) => readersOfStyle(style, value, eol)));
  return dialects.filter((dialect) => readers.has(dialect));
}
