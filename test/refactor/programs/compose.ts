import { goLoaders } from "../../dotenv/loaders";
import { json, type Language, output } from "./program";

const dollars = (value: string): string => json(value).replaceAll("$", "$$$$");

export const compose: Language = {
  id: "yaml",
  file: "compose.yaml",
  shapes: [{ name: "double quotes", write: (id, value) => `      ${id}: "⟦${dollars(value)}⟧"` }],
  program: (statements) =>
    `services:\n  web:\n    image: scratch\n    environment:\n${statements.join("\n")}\n`,
  run: (folder) => {
    const program = goLoaders(folder);
    if (program === undefined) return ["go with the modules of test/dotenv/loaders/go"];
    const environment = JSON.parse(
      output(program, "compose-file", `${folder}/.env`, `${folder}/compose.yaml`),
    ) as Record<string, string>;
    const order = (name: string): number => Number(name.slice(1));
    return JSON.stringify(
      Object.entries(environment)
        .sort(([a], [b]) => order(a) - order(b))
        .map(([, value]) => value),
    );
  },
};
