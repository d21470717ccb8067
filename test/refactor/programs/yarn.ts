import { has, json, type Language, sourced } from "./program";
import { entries } from "./yaml";

/** Versions of Yarn differ in what a backslash means. */
const plain = (value: string): string | undefined => (/\\|\$\{/.test(value) ? undefined : value);
const indent = "    ";
const berry = ["--offline", "--yes", "-p", "@yarnpkg/cli-dist@4", "yarn"];

interface Scope {
  readonly npmAuthToken: string;
}

export const yarn: Language = {
  id: "yarn",
  file: ".yarnrc.yml",
  shapes: [
    ...entries(indent, plain, (id) => `  ${id}:\n${indent}npmAuthToken:`),
    {
      name: "inside",
      write: (id, value) =>
        plain(value) && `  ${id}:\n${indent}npmAuthToken: "a ⟦${json(value)}⟧ \${NONE:-b}"`,
    },
  ],
  program: (statements) => `npmScopes:\n${statements.join("\n")}\n`,
  beside: { "package.json": "{}", "yarn.lock": "" },
  run: (folder) => {
    if (!has("npx", ...berry, "--version")) return ["npx with @yarnpkg/cli-dist@4 in its cache"];
    const scopes = sourced(
      folder,
      "sh",
      "-c",
      'cd "$0" && exec "$@"',
      folder,
      "npx",
      ...berry,
      ..."config get npmScopes --json --no-redacted".split(" "),
    );
    const all = Object.values(JSON.parse(scopes) as Record<string, Scope>);
    return JSON.stringify(all.map(({ npmAuthToken }) => npmAuthToken));
  },
};
