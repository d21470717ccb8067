import type { TextEdit } from "../../dotenv/edit";
import type { Source } from "../source";
import type { Fixed, Replacement } from "./kinds";

/**
 * Only an action reads a variable. `let name = "…"` in the `do` of an action becomes `name <- getEnv "…"`; anywhere
 * else the program would have to be written anew. Source: https://www.haskell.org/onlinereport/haskell2010/haskellch3.html#x8-470003.14
 */
export const haskellReplacement: Replacement = (source, { literal, whole }, name) => {
  const { code, text } = source;
  const line = code.lastIndexOf("\n", literal.start - 1) + 1;
  const bound = /^([ \t]+)let\s+([a-z_][\w']*)\s*=\s*$/.exec(code.slice(line, literal.start));
  if (bound === null || !whole || !endsStatement(source, literal.end, bound[1]!)) return "pure";
  const refused = actionAround(source, line, bound[1]!);
  if (refused !== undefined) return refused;
  // Under this extension a literal may be of another type: https://ghc.gitlab.haskell.org/ghc/doc/users_guide/exts/overloaded_strings.html
  if (/\bOverloadedStrings\b|^import\b.*\bData\.(?:Text|ByteString)\b/m.test(text)) return "bytes";
  const start = line + bound[1]!.length;
  const edit: TextEdit = {
    start,
    end: literal.end,
    text: `${bound[2]} <- ${source.reference.expression(name)}`,
  };
  return [edit];
};

/** Whether nothing else is bound by the `let`: the next line stands no deeper than it. */
function endsStatement({ code }: Source, end: number, indent: string): boolean {
  const [rest, ...below] = code.slice(end, end + 2000).split("\n");
  const next = below.find((line) => line.trim() !== "") ?? "";
  const depth = /^[ \t]*/.exec(next)![0].length;
  return rest!.trim() === "" && depth <= indent.length && !/^\s*in\b/.test(next);
}

/** Why the block that a line stands in, by its indentation, is not surely that of an action. */
function actionAround({ code }: Source, line: number, indent: string): Fixed | undefined {
  const above = code.slice(0, line).split("\n").reverse();
  const opener = above.find(
    (other) => other.trim() !== "" && /^[ \t]*/.exec(other)![0].length < indent.length,
  );
  const name = /^([a-z_][\w']*)\b[^=|]*=\s*do\s*$/.exec(opener ?? "")?.[1];
  if (name === undefined) return "pure";
  if (name === "main") return undefined;
  const signature = new RegExp(`^${name}\\s*::((?:.|\\n[ \\t])*)`, "m").exec(code)?.[1];
  const result = signature?.split("->").at(-1);
  return result !== undefined && /^\s*IO\b/.test(result.replace(/^[\s\S]*=>/, "")) ? undefined : "pure";
}
