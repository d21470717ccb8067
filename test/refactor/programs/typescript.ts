import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { json, type Language, output } from "./program";

const single = (value: string): string => json(value).replaceAll('\\"', '"').replaceAll("'", "\\'");

export const typescript: Language = {
  id: "typescript",
  file: "program.ts",
  shapes: [{ name: "quoted", write: (id, value) => `const ${id}: string = '⟦${single(value)}⟧';` }],
  program: (statements, ids) =>
    `${statements.join("\n")}\nconsole.log(JSON.stringify([${ids.join(", ")}] as readonly string[]));\n`,
  run: (folder) => {
    const { code } = transformSync(readFileSync(`${folder}/program.ts`, "utf8"), { loader: "ts" });
    return output(process.execPath, `--env-file=${folder}/.env`, "-e", code);
  },
};
