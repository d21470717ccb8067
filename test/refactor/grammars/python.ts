import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Grammar } from "./parser";

/** A tree-sitter grammar that PyPI has as a module (`tree_sitter_julia`); undefined where it is not installed. */
export function pythonGrammar(module: string): Grammar | undefined {
  const run = (texts: readonly string[]) =>
    spawnSync("python3", [join(process.cwd(), "test/refactor/grammars/errors.py"), module], {
      ...({ encoding: "utf8", input: JSON.stringify(texts), maxBuffer: 2 ** 26 } as const),
    });
  const { error, stderr } = run([]);
  if (error !== undefined || stderr.includes("ModuleNotFoundError")) return undefined;
  return (texts) => {
    const { status, stdout, stderr } = run(texts);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as number[][];
  };
}
