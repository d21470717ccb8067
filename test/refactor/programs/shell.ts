import { type Language, sourced } from "./program";

export const shell: Language = {
  id: "shellscript",
  file: "program.sh",
  shapes: [{ name: "single quotes", write: (id, value) => `${id}='⟦${value.replaceAll("'", "'\\''")}⟧'` }],
  program: (statements, ids) =>
    `${statements.join("\n")}\nexec '${process.execPath}' -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- ${ids.map((id) => `"$${id}"`).join(" ")}\n`,
  run: (folder) => sourced(folder, "sh", `${folder}/program.sh`),
};
