/** The families of notation that references are written in; one lexer and one replacement each. */
export type Family = "javascript" | "python" | "go" | "java" | "ruby" | "shell" | "compose";

/** Who reads the `.env` file for programs of a language; the names of `Dialect` in the dotenv folder. */
export type Loader = "node" | "dotenv" | "python-dotenv" | "godotenv" | "ruby-dotenv" | "shell" | "compose";

/** How a language or file format reads a variable at run time. */
export interface Reference {
  readonly family: Family;
  /** VS Code language ids. */
  readonly languages: readonly string[];
  /** When present, the file's base name must match: the language id alone says too little. */
  readonly files?: RegExp;
  /** A complete expression (a scalar in YAML, a word in shell) that is the variable's value. */
  readonly expression: (name: string) => string;
  /**
   * What stands for the value inside a string that the language interpolates; `quote` is the delimiter of that
   * string, which the reference avoids. Absent where a language has no interpolation and concatenates.
   */
  readonly inside?: (name: string, quote: string) => string;
  /** The module that the expression needs imported. */
  readonly module?: string;
  /** Every loader that must give the value back unchanged. */
  readonly loaders: readonly Loader[];
}

const required = (name: string): string => `\${${name}:?${name} is not set}`;

const composeNames = /^(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/i;

/**
 * The rows. Sources: https://nodejs.org/api/process.html#processenv, https://docs.python.org/3/library/os.html#os.environ,
 * https://pkg.go.dev/os#Getenv, https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/System.html#getenv(java.lang.String),
 * https://docs.ruby-lang.org/en/3.4/ENV.html#method-c-fetch,
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02,
 * https://docs.docker.com/reference/compose-file/interpolation/
 */
export const references: readonly Reference[] = [
  {
    family: "javascript",
    languages: ["javascript", "javascriptreact"],
    expression: (name) => `process.env.${name}`,
    inside: (name) => `\${process.env.${name}}`,
    loaders: ["node", "dotenv"],
  },
  {
    family: "javascript",
    languages: ["typescript", "typescriptreact"],
    expression: (name) => `process.env.${name}!`,
    inside: (name) => `\${process.env.${name}}`,
    loaders: ["node", "dotenv"],
  },
  {
    family: "python",
    languages: ["python"],
    expression: (name) => `os.environ["${name}"]`,
    // Before Python 3.12 the expression must not hold the quote of its string: https://peps.python.org/pep-0701/
    inside: (name, quote) => (quote.startsWith('"') ? `{os.environ['${name}']}` : `{os.environ["${name}"]}`),
    module: "os",
    loaders: ["python-dotenv"],
  },
  {
    family: "go",
    languages: ["go"],
    expression: (name) => `os.Getenv("${name}")`,
    module: "os",
    loaders: ["godotenv"],
  },
  {
    family: "java",
    languages: ["java"],
    expression: (name) => `System.getenv("${name}")`,
    loaders: ["shell"],
  },
  {
    family: "ruby",
    languages: ["ruby"],
    expression: (name) => `ENV.fetch("${name}")`,
    inside: (name) => `#{ENV.fetch("${name}")}`,
    loaders: ["ruby-dotenv", "shell"],
  },
  {
    family: "shell",
    languages: ["shellscript"],
    expression: (name) => `"${required(name)}"`,
    inside: required,
    loaders: ["shell"],
  },
  {
    family: "compose",
    languages: ["dockercompose"],
    expression: required,
    inside: required,
    loaders: ["compose"],
  },
  {
    family: "compose",
    languages: ["yaml"],
    files: composeNames,
    expression: required,
    inside: required,
    loaders: ["compose"],
  },
];

/** The row for a document; undefined where no reference is known. `path` is a path or URI with `/`. */
export function referenceFor(languageId: string, path: string): Reference | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return references.find(
    ({ languages, files }) => languages.includes(languageId) && (files === undefined || files.test(name)),
  );
}
