import type { LocatedFinding } from "../engine/locate";

/** Text to put in at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

const hash =
  "shellscript python ruby perl r yaml dockercompose dockerfile makefile toml ini properties dotenv powershell elixir coffeescript julia terraform hcl nix graphql ignore gitignore tcl http";
const slashes =
  "javascript javascriptreact typescript typescriptreact java c cpp csharp go rust swift kotlin scala dart php groovy objective-c objective-cpp jsonc json5 less scss proto fsharp zig solidity bicep";
const dashes = "sql lua haskell ada elm";
const markup = "html xml vue svelte xsl";
const semicolons = "clojure lisp scheme";
const percent = "erlang latex tex matlab";

/** Line comments by VS Code's language ids. Source: https://code.visualstudio.com/docs/languages/identifiers */
const signs: ReadonlyMap<string, readonly [open: string, close: string]> = new Map(
  (
    [
      [hash, "#", ""],
      [slashes, "//", ""],
      [dashes, "--", ""],
      [markup, "<!--", " -->"],
      [semicolons, ";", ""],
      [percent, "%", ""],
      ["css", "/*", " */"],
      ["vb", "'", ""],
      ["bat", "REM", ""],
    ] as const
  ).flatMap(([ids, open, close]) => ids.split(" ").map((id) => [id, [open, close]] as const)),
);

/**
 * A comment on a line of its own above the value, with which the finding is ignored there. Undefined where a comment
 * would break the text or not be one: in a language without line comments, in a value of several lines, behind a line
 * that `\` joins to the next one.
 */
export function ignoringComment(
  text: string,
  { start, rule, startLine, endLine }: LocatedFinding,
  languageId: string,
): Insertion | undefined {
  const sign = signs.get(languageId);
  if (sign === undefined || startLine !== endLine) return undefined;
  const at = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const before = text.slice(0, at);
  if (/\\\r?\n$/.test(before)) return undefined;
  const indentation = /^[^\S\r\n]*/.exec(text.slice(at, start))![0];
  const [open, close] = sign;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return { at, text: `${indentation}${open} tacit:ignore ${rule}${close}${end}` };
}
