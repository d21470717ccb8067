import { has, json, type Language, output } from "./program";

export const python: Language = {
  id: "python",
  file: "program.py",
  shapes: [{ name: "quoted", write: (id, value) => `${id} = "⟦${json(value)}⟧"` }],
  program: (statements, ids) =>
    `import json\n\n${statements.join("\n")}\nprint(json.dumps([${ids.join(", ")}]))\n`,
  run: (folder) =>
    has("python3", "-c", "import dotenv")
      ? output(
          "python3",
          ...["-m", "dotenv", "-f", `${folder}/.env`, "run", "--", "python3", `${folder}/program.py`],
        )
      : ["python3 with python-dotenv"],
};
