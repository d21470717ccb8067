import { join } from "node:path";
import { noProject } from "../../../src/references/project";
import { shapes } from "./javascript";
import { compile, has, type Language, output } from "./program";
import { typedProgram, typedShapes } from "./typescript";

const module = {
  id: "typescript",
  file: "program.ts",
  shapes: [...shapes, ...typedShapes],
  program: typedProgram,
} as const;

/** Its own compiler must find nothing wrong with the program. */
function inDeno(folder: string): string | [string] {
  if (!has("deno", "--version")) return ["deno"];
  const program = join(folder, "program.ts");
  compile("deno", "check", "--quiet", program);
  return output("deno", "run", "--quiet", "--allow-env", `--env-file=${folder}/.env`, program);
}

export const deno: Language = {
  ...module,
  name: "typescript of Deno",
  project: { files: new Set(["deno.json"]), manifests: new Map([["deno.json", "{}"]]) },
  run: inDeno,
};

const withBun = { ...noProject, files: new Set(["bun.lock"]) };

/** Bun reads the `.env` of the folder that it is told to work in. */
function inBun(folder: string): string | [string] {
  return has("bun", "--version") ? output("bun", `--cwd=${folder}`, "program.ts") : ["bun"];
}

export const bun: readonly Language[] = [
  { ...module, name: "typescript of Bun", project: withBun, run: inBun },
  {
    ...module,
    name: "typescript of Bun, in its own spelling",
    project: withBun,
    program: (...parts) => `void Bun.env.HOME;\n${typedProgram(...parts)}`,
    run: inBun,
  },
];
