import { goLoaders } from "../../dotenv/loaders";
import { json, type Language, output } from "./program";
import { entries } from "./yaml";

const dollars = (value: string): string => value.replaceAll("$", "$$$$");
const indent = "      ";

export const compose: Language = {
  id: "yaml",
  file: "compose.yaml",
  shapes: [
    ...entries(indent, dollars),
    { name: "inside", write: (id, value) => `${indent}${id}: "Bearer ⟦${json(dollars(value))}⟧ $$"` },
    {
      name: "inside plain",
      write: (id, value) =>
        /\n| #|^\s|[\s:]$|: /.test(value) ? undefined : `${indent}${id}: a ⟦${dollars(value)}⟧ b`,
    },
    {
      name: "inside literal",
      write: (id, value) =>
        /^ /.test(value)
          ? undefined
          : `${indent}${id}: |\n${indent}  # ${"⟦"}${dollars(value).replaceAll("\n", `\n${indent}  `)}⟧ $$\n\n`,
    },
    {
      name: "beside a variable",
      write: (id, value) => `${indent}${id}: "\${NONE:-a}⟦${json(dollars(value))}⟧$NONE"`,
    },
    {
      name: "anchored",
      write: (id, value) => `${indent}x${id}: &${id} "⟦${json(dollars(value))}⟧"\n${indent}${id}: *${id}`,
    },
    { name: "tagged", write: (id, value) => `${indent}${id}: !!str "⟦${json(dollars(value))}⟧"` },
    { name: "quoted key", write: (id, value) => `${indent}"${id}" : "⟦${json(dollars(value))}⟧"` },
    {
      name: "explicit key",
      write: (id, value) => `${indent}? ${id}\n${indent}: "⟦${json(dollars(value))}⟧"`,
    },
  ],
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
        .filter(([name]) => name.startsWith("v"))
        .sort(([a], [b]) => order(a) - order(b))
        .map(([, value]) => value),
    );
  },
};
