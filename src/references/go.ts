import type { Reference } from "./reference";

/** Source: https://pkg.go.dev/os#Getenv */
export const go: readonly Reference[] = [
  {
    family: "go",
    languages: ["go"],
    files: /\.go$/,
    expression: (name) => `os.Getenv("${name}")`,
    module: "os",
    loaders: ["godotenv"],
  },
];
