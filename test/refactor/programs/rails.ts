import { json, type Language, sourced } from "./program";
import { entries } from "./yaml";

const plain = (value: string): string | undefined => (value.includes("<%") ? undefined : value);
const indent = "  ";

export const rails: Language = {
  id: "rails",
  file: "config/database.yml",
  shapes: [
    ...entries(indent, plain).filter(({ name }) => !/literal|^folded/.test(name)),
    { name: "inside", write: (id, value) => `${indent}${id}: "Bearer ⟦${json(value)}⟧ \\\\ #{x} é"` },
    {
      name: "flow",
      write: (id, value) => `${indent}${id}: &${id} "⟦${json(value)}⟧"\n${indent}x${id}: {a: *${id}}`,
    },
  ],
  program: (statements) => `# <%# Rails fills this in %>\nproduction:\n${statements.join("\n")}\n`,
  beside: {
    "main.rb":
      'require "erb"; require "yaml"; require "json"\n' +
      'all = YAML.unsafe_load(ERB.new(File.read(ARGV[0], encoding: "UTF-8")).result)["production"]\n' +
      'puts JSON.generate(all.reject { |k, _| k.start_with?("x") }.values)\n',
  },
  run: (folder) => sourced(folder, "ruby", `${folder}/main.rb`, `${folder}/config/database.yml`),
};
