import type { Reference } from "./reference";

/** Source: https://learn.microsoft.com/windows-server/administration/windows-commands/set */
export const batch: readonly Reference[] = [
  {
    family: "batch",
    languages: ["bat"],
    files: /\.(?:bat|cmd)$/i,
    expression: (name) => `%${name}%`,
    loaders: ["shell"],
  },
];
