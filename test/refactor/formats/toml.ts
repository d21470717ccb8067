import type { Format } from "./format";

export const toml: readonly Format[] = [
  {
    name: "Cargo's files",
    path: ".cargo/credentials.toml",
    fixed: [
      {
        what: "goes with its line",
        before: `[registries.my-reg] # it's\nindex = "x"\ntoken = "⟦a\\u0062c⟧"\n\n[registry]\ntoken = 'def'\n`,
        after: `[registries.my-reg] # it's\nindex = "x"\n\n[registry]\ntoken = 'def'\n`,
        env: "CARGO_REGISTRIES_MY_REG_TOKEN=abc\n",
        command: "set -a; . ./.env; set +a; cargo publish",
      },
      {
        what: "of the default registry",
        path: ".cargo/config.toml",
        before: `registry.token = '''\n⟦abc⟧'''\n`,
        after: "",
        env: "CARGO_REGISTRY_TOKEN=abc\n",
      },
    ],
    refused: [
      [`[env]\nAPI_KEY = "⟦abc⟧"\n`, "no-interpolation"],
      [`[registries]\nx = { index = "y", token = "⟦abc⟧" }\n`, "no-interpolation"],
      [`["⟦abc⟧"]\nx = 1\n`, "not-a-string"],
      [`"⟦abc⟧" = 1\n`, "not-a-string"],
    ],
  },
  {
    name: "bunfig.toml",
    path: "bunfig.toml",
    fixed: [
      {
        what: "is a registry's token",
        before: `[install.scopes]\n"@a" = { url = "https://x", token = "⟦abc⟧" }\n`,
        after: `[install.scopes]\n"@a" = { url = "https://x", token = "$NPM_TOKEN" }\n`,
        env: "NPM_TOKEN=abc\n",
        variable: "NPM_TOKEN",
      },
    ],
    refused: [
      [`[install]\nregistry = "https://x/⟦abc⟧/y"\n`, "value-rewritten"],
      [`[install]\nregistry = { token = "⟦a$bc⟧" }\n`, "value-rewritten"],
      [`[run]\nkey = "⟦abc⟧"\n`, "no-interpolation"],
    ],
  },
  {
    name: "Pipfile",
    path: "Pipfile",
    fixed: [
      {
        what: "is a source with its password",
        before: `[[source]]\nurl = "⟦https://me:pa55@x.example/simple⟧"\nname = "x"\n`,
        after: `[[source]]\nurl = "\${SOURCE_URL}"\nname = "x"\n`,
        env: "SOURCE_URL=https://me:pa55@x.example/simple\n",
        variable: "SOURCE_URL",
      },
    ],
    refused: [[`[packages]\nx = {git = "https://me:⟦pa55⟧x@h/r"}\n`, "no-interpolation"]],
  },
  {
    name: "pyproject.toml",
    path: "pyproject.toml",
    fixed: [],
    refused: [[`[[tool.uv.index]]\nurl = "⟦https://me:pa55@x.example/simple⟧"\n`, "no-interpolation"]],
  },
];
