import type { Reference } from "./reference";

/** Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_environment_variables */
const row = {
  family: "powershell",
  languages: ["powershell"],
  files: /\.ps(?:m?1|d1)$/i,
  expression: (name) => `$env:${name}`,
  inside: (name) => `\${env:${name}}`,
  loaders: ["shell"],
} as const satisfies Reference;

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_profiles */
const profile = /(?:^|\/)(?:Microsoft\.[\w.]+_)?profile\.ps1$/i;

export const powershell: readonly Reference[] = [
  { ...row, where: ({ path }) => profile.test(path), none: "startup-file" },
  // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_data_files
  { ...row, where: ({ path }) => /\.psd1$/i.test(path), none: "no-interpolation" },
  row,
];
