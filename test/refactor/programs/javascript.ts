import { json, type Language, output } from "./program";

export const javascript: Language = {
  id: "javascript",
  file: "program.js",
  shapes: [{ name: "quoted", write: (id, value) => `const ${id} = "⟦${json(value)}⟧";` }],
  program: (statements, ids) =>
    `${statements.join("\n")}\nconsole.log(JSON.stringify([${ids.join(", ")}]));\n`,
  run: (folder) => output(process.execPath, `--env-file=${folder}/.env`, `${folder}/program.js`),
};
