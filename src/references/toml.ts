import type { Reference } from "./reference";

const handedOn = (program: string) => () => `set -a; . ./.env; set +a; ${program}`;

/** The variables that Cargo reads in place of tokens: https://doc.rust-lang.org/cargo/reference/config.html#credentials */
function cargoToken(keys: readonly string[]): string | undefined {
  if (keys.join(".") === "registry.token") return "CARGO_REGISTRY_TOKEN";
  const [registries, name = "", token] = keys;
  if (keys.length !== 3 || registries !== "registries" || token !== "token" || !/^[\w-]+$/.test(name))
    return undefined;
  return `CARGO_REGISTRIES_${name.replaceAll("-", "_").toUpperCase()}_TOKEN`;
}

/** What is written in TOML. */
export const toml: readonly Reference[] = [
  {
    family: "toml",
    languages: [],
    files: /(?:^|\/)\.cargo\/(?:config|credentials)(?:\.toml)?$/,
    expression: () => "",
    removes: true,
    named: cargoToken,
    loaders: ["shell"],
    command: handedOn("cargo publish"),
  },
  {
    // https://bun.com/docs/runtime/bunfig#install-registry
    family: "toml",
    languages: [],
    files: /(?:^|\/)\.?bunfig\.toml$/,
    expression: (name) => `$${name}`,
    inside: (name) => `$${name}`,
    under: ([table]) => table === "install",
    // Bun's own reading of `.env` fills in `$NAME` in quotes of any kind.
    exact: (value, around) => around === "" && !/[$"'`\\\r\n]/.test(value),
    loaders: ["dotenv"],
  },
  {
    // https://pipenv.pypa.io/en/latest/credentials.html#injecting-credentials-through-environment-variables
    family: "toml",
    languages: ["pip-pipfile"],
    files: /(?:^|\/)Pipfile$/,
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\$\{[^}]*\}|\$\w+/,
    under: (keys) => keys[0] === "source" && keys.at(-1) === "url",
    // What is filled in beside an `@` is percent-encoded, also where it is so already.
    exact: (value, around) => around === "" || /^[\w.~-]+$/.test(value),
    loaders: ["python-dotenv"],
  },
  {
    family: "toml",
    languages: [],
    files: /(?:^|\/)(?:pyproject|uv|poetry|pdm|Cargo)\.toml$/,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
];
