import type { Reference } from "./reference";

/** Source: https://nodejs.org/api/process.html#processenv */
export const javascript: readonly Reference[] = [
  {
    family: "javascript",
    languages: ["javascript", "javascriptreact"],
    expression: (name) => `process.env.${name}`,
    inside: (name) => `\${process.env.${name}}`,
    loaders: ["node", "dotenv"],
  },
  {
    family: "javascript",
    languages: ["typescript", "typescriptreact"],
    expression: (name) => `process.env.${name}!`,
    inside: (name) => `\${process.env.${name}}`,
    loaders: ["node", "dotenv"],
  },
];
