/** A program that loads `.env` files, with rules of its own about quotes, escapes and `$`. */
export type Dialect =
  | "node" // node --env-file, https://nodejs.org/api/environment_variables.html#env-files
  | "dotenv" // https://github.com/motdotla/dotenv
  | "python-dotenv" // https://github.com/theskumar/python-dotenv
  | "godotenv" // https://github.com/joho/godotenv
  | "ruby-dotenv" // https://github.com/bkeepers/dotenv, 2.4 and newer
  | "shell" // set -a; . ./.env
  | "compose"; // https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax

/** A way to write a value, and for each dialect whether the value comes back from it exactly. */
interface Style {
  write(value: string): string;
  readonly exact: Readonly<Partial<Record<Dialect, (value: string) => boolean>>>;
}

const none = (value: string, ...parts: readonly string[]): boolean =>
  !parts.some((part) => value.includes(part));
const noTrailing = (value: string, end: string): boolean => !value.endsWith(end);

const always = (): boolean => true;
const isPlain = (value: string): boolean => /^[A-Za-z0-9_./:@%+,=-]+$/.test(value);

const plain: Style = {
  write: (value) => value,
  exact: {
    node: isPlain,
    dotenv: isPlain,
    "python-dotenv": isPlain,
    godotenv: isPlain,
    "ruby-dotenv": isPlain,
    shell: isPlain,
    compose: isPlain,
  },
};

const goSingle = (value: string): boolean => none(value, "'", "\r") && noTrailing(value, "\\");

/** Nothing in single quotes is special but the quote; Python undoes doubled backslashes and fills in `${…}`. */
const single: Style = {
  write: (value) => `'${value}'`,
  exact: {
    node: (value) => none(value, "'", "\r"),
    dotenv: goSingle,
    "python-dotenv": (value) => goSingle(value) && none(value, "\\\\", "${"),
    godotenv: goSingle,
    "ruby-dotenv": (value) => goSingle(value) && none(value, "\n"),
    shell: (value) => none(value, "'"),
    compose: goSingle,
  },
};

const goDouble = (value: string): boolean => none(value, '"', "\\", "$", "\r");

/** As it is, line ends included. */
const double: Style = {
  write: (value) => `"${value}"`,
  exact: {
    node: (value) => none(value, '"', "\\n", "\r"),
    dotenv: (value) => none(value, '"', "\\n", "\\r", "\r") && noTrailing(value, "\\"),
    "python-dotenv": (value) => none(value, '"', "\\", "${", "\r"),
    godotenv: goDouble,
    "ruby-dotenv": (value) => goDouble(value) && none(value, "\n"),
    shell: (value) => none(value, '"', "\\", "$", "`"),
    compose: goDouble,
  },
};

const oneLine = (value: string): string => value.replaceAll("\n", "\\n");

/** Line ends as `\n`, the rest as it is. */
const doubleOneLine: Style = {
  write: (value) => `"${oneLine(value)}"`,
  exact: {
    ...double.exact,
    "ruby-dotenv": goDouble,
    shell: (value) => double.exact.shell!(value) && none(value, "\n"),
  },
};

const backtick: Style = {
  write: (value) => `\`${value}\``,
  exact: {
    node: (value) => none(value, "`", "\r"),
    dotenv: (value) => none(value, "`", "\r") && noTrailing(value, "\\"),
  },
};

const goEscaped = (value: string): boolean => none(value, "\r", "`");

/** Backslash and double quote escaped, `$` too. */
const doubleEscaped: Style = {
  write: (value) => `"${oneLine(value.replace(/[\\"$]/g, "\\$&"))}"`,
  exact: {
    "python-dotenv": (value) => none(value, "$", "\r") && noTrailing(value, "\\"),
    godotenv: goEscaped,
    "ruby-dotenv": (value) => goEscaped(value) && none(value, "\\n", "\\r", "\\$"),
    shell: (value) => none(value, "\n", "`"),
    compose: goEscaped,
  },
};

/** Python alone takes `$` for what it is when no brace follows, and not with a backslash. */
const doubleEscapedForPython: Style = {
  write: (value) => `"${oneLine(value.replace(/[\\"]/g, "\\$&"))}"`,
  exact: { "python-dotenv": (value) => none(value, "${", "\r") && noTrailing(value, "\\") },
};

/** Python takes an unquoted value as it stands up to a comment, backslashes too. */
const unquotedForPython: Style = {
  write: (value) => value,
  exact: {
    "python-dotenv": (value) =>
      /^[^\s'"#][^\r\n]*$/.test(value) && value === value.trim() && !/\s#|\$\{/.test(value),
  },
};

/** The shell's own way to put a quote between single quotes. */
const shellQuoted: Style = {
  write: (value) => `'${value.replaceAll("'", "'\\''")}'`,
  exact: { shell: always },
};

/** In the order in which a person would try them. */
const styles = [
  ...[plain, single, double, doubleOneLine, backtick],
  ...[doubleEscaped, doubleEscapedForPython, unquotedForPython, shellQuoted],
];

/**
 * `value` as it is written behind `NAME=` so that every required dialect reads it back exactly, and of the ways to
 * do that the one that most other dialects agree with. Undefined when there is none, as for a carriage return.
 */
export function quote(value: string, required: readonly Dialect[]): string | undefined {
  if (value === "" || value.includes("\0")) return undefined;
  let best: Style | undefined;
  let bestCount = 0;
  for (const style of styles) {
    const readers = readersOf(style, value);
    if (required.every((dialect) => readers.has(dialect)) && readers.size > bestCount) {
      best = style;
      bestCount = readers.size;
    }
  }
  return best?.write(value);
}

function readersOf({ exact }: Style, value: string): Set<string> {
  return new Set(Object.entries(exact).flatMap(([dialect, test]) => (test(value) ? [dialect] : [])));
}
