import { writeFileSync } from "node:fs";
import { gitlab, stored } from "./ci";
import { compile, has, type Language, output } from "./program";

const npx = ["npx", "--offline", "--yes", "-p", "gitlab-ci-local@4.63"] as const;
const options = ["--no-shell-isolation", "--no-json-schema-validation", "--shell-executor-no-image"];
const git =
  "git init -q && git remote add origin git@127.0.0.1:shop/web.git && git -c user.name=me -c user.email=me commit -q --allow-empty -m x";

/** A project's variables as gitlab-ci-local takes them; none of its own are raw, and a doubled dollar sign is one. */
function variablesFile(folder: string): string {
  const own = Object.entries(stored(folder)).filter(([name]) => /^K?v\d+$/i.test(name));
  const raw = own.map(([name, value]) => [name, { values: { "*": value.replaceAll("$", "$$$$") } }]);
  return JSON.stringify(Object.fromEntries(raw));
}

function inFolder(folder: string, script: string, ...words: readonly string[]): [string, ...string[]] {
  return ["sh", "-c", `cd "$0" && ${script}`, folder, ...words];
}

/** Run by gitlab-ci-local, each job by a login shell, which must find no profile. */
export const gitlabCiLocal: Language = {
  ...gitlab,
  name: "GitLab CI, run by gitlab-ci-local",
  run: (folder) => {
    if (!has(...npx, "gitlab-ci-local", "--version")) return ["npx with gitlab-ci-local@4.63 in its cache"];
    if (!has("rsync", "--version")) return ["rsync"];
    compile(...inFolder(folder, git));
    writeFileSync(`${folder}/.gitlab-ci-local-variables.yml`, variablesFile(folder));
    const run = [...npx, "env", `HOME=${folder}`, "gitlab-ci-local", ...options];
    const said = output(...inFolder(folder, 'exec "$@"', ...run));
    const jobs = [...said.matchAll(/^v(\d+) +> (\S*)$/gm)].map(([, at, line]) => [Number(at), line] as const);
    return JSON.stringify(jobs.sort(([a], [b]) => a - b).map(([, line]) => line));
  },
};
