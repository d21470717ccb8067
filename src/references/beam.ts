import type { Reference } from "./reference";

const elixir = {
  family: "elixir",
  languages: ["elixir"],
  files: /\.exs?$/,
  expression: (name: string): string => `System.fetch_env!("${name}")`,
  inside: (name: string): string => `#{System.fetch_env!("${name}")}`,
  loaders: ["shell"],
} as const;

/**
 * Sources: https://hexdocs.pm/elixir/System.html#fetch_env!/1,
 * https://hexdocs.pm/elixir/config-and-releases.html, https://www.erlang.org/doc/apps/kernel/os.html#getenv/1
 */
export const beam: readonly Reference[] = [
  {
    ...elixir,
    // Settings but those of runtime.exs are read when the release is built; dev.exs and test.exs are for no release.
    where: ({ path }) => /(?:^|\/)config\/(?!(?:runtime|releases|dev|test)\.exs$)[\w.-]+\.exs$/.test(path),
    none: "build-time",
  },
  elixir,
  {
    family: "erlang",
    languages: ["erlang"],
    files: /\.(?:erl|hrl|escript)$/,
    // Files of terms are read, not run.
    where: ({ path }) => !/\.(?:config|app|src|rel|appup|term)$/.test(path),
    expression: (name) => `os:getenv("${name}")`,
    loaders: ["shell"],
  },
];
