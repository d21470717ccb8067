import { goLoaders } from "../../dotenv/loaders";
import { json, type Language, output } from "./program";

export const go: Language = {
  id: "go",
  file: "program.go",
  shapes: [{ name: "quoted", write: (id, value) => `\t${id} := "⟦${json(value)}⟧"` }],
  program: (statements, ids) =>
    `package main\n\nimport (\n\t"encoding/json"\n\t"os"\n)\n\nfunc main() {\n${statements.join("\n")}\n\tjson.NewEncoder(os.Stdout).Encode([]string{${ids.join(", ")}})\n}\n`,
  run: (folder) => {
    const program = goLoaders(folder);
    return program === undefined
      ? ["go with the modules of test/dotenv/loaders/go"]
      : output(program, "godotenv", `${folder}/.env`, "go", "run", `${folder}/program.go`);
  },
};
