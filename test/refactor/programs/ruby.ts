import { escaped, has, type Language, sourced } from "./program";

export const ruby: Language = {
  id: "ruby",
  file: "program.rb",
  shapes: [{ name: "single quotes", write: (id, value) => `${id} = '⟦${escaped(value, /[\\']/g)}⟧'` }],
  program: (statements, ids) =>
    `require "json"\n\n${statements.join("\n")}\nputs JSON.generate([${ids.join(", ")}])\n`,
  run: (folder) =>
    has("ruby", "-e", "require 'json'") ? sourced(folder, "ruby", `${folder}/program.rb`) : ["ruby"],
};
