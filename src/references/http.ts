import type { Reference } from "./reference";

const row = {
  family: "http",
  languages: ["http"],
  files: /\.(?:http|rest)$/i,
  expression: (name) => `{{$dotenv ${name}}}`,
  loaders: ["dotenv"],
} as const satisfies Reference;

export const http: readonly Reference[] = [
  // JetBrains' client reads variables from files of its own: https://www.jetbrains.com/help/idea/http-client-variables.html
  {
    ...row,
    where: ({ project: { files } }) =>
      [...files].some((name) => /^http-client(?:\.private)?\.env\.json$/.test(name)),
    none: "no-interpolation",
  },
  // https://github.com/Huachao/vscode-restclient#system-variables
  row,
];
