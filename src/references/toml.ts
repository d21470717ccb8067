import type { Place, Reference } from "./reference";

const handedOn = (program: string) => () => `set -a; . ./.env; set +a; ${program}`;

/** The variables that Cargo reads in place of tokens: https://doc.rust-lang.org/cargo/reference/config.html#credentials */
function cargoToken(keys: readonly string[]): string | undefined {
  if (keys.join(".") === "registry.token") return "CARGO_REGISTRY_TOKEN";
  const [registries, name = "", token] = keys;
  if (keys.length !== 3 || registries !== "registries" || token !== "token" || !/^[\w-]+$/.test(name))
    return undefined;
  return `CARGO_REGISTRIES_${name.replaceAll("-", "_").toUpperCase()}_TOKEN`;
}

/** A whole value that begins with a dollar sign is a variable. */
const wholly = (keys: readonly string[], { path }: Place): boolean =>
  path.length > 0 && keys[0] === "install";

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
    under: wholly,
    exact: (_, around) => around === "",
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
    exact: (value) => !value.includes("$"),
    loaders: ["python-dotenv"],
  },
  {
    family: "toml",
    languages: [],
    files: /(?:^|\/)(?:pyproject|uv|poetry|pdm|Cargo|netlify)\.toml$/,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
];
