import { minimatch } from "minimatch";
import { isDotenvFile } from "../dotenv/files";
import { wordsOf } from "../util/words";

/** The words for environments and what they come to. */
const names: Readonly<Record<string, string>> = {
  ...{ production: "production", prod: "production", prd: "production" },
  ...{ staging: "staging", stage: "staging", stg: "staging" },
  ...{ preprod: "preproduction", preproduction: "preproduction" },
  ...{ development: "development", develop: "development", dev: "development", local: "development" },
  ...{ test: "test", testing: "test", ci: "test" },
  ...{ qa: "qa", uat: "uat", preview: "preview", sandbox: "sandbox", demo: "demo" },
};

/** Words that mean other things as well, and stand for an environment only where one is sure to be named. */
const vague = new Set(["stage", "develop", "local", "test", "testing", "ci", "preview", "sandbox", "demo"]);

/** Folders of which each folder or file is for one environment. */
const homes =
  /^(?:env|envs|environments?|overlays|stages|deploy|deployments?|clusters|inventor(?:y|ies)|group_vars|host_vars|configs?|conf|settings|secrets|credentials|profiles|terraform|tf|infra|infrastructure|live|helm|charts|k8s|kubernetes|values|params|parameters)$/i;

const settingsFile = /\.(?:ya?ml|jsonc?|json5|toml|ini|cfg|conf|properties|tfvars|env|xml|config|enc|hcl)$/i;

/** What a file of code is called that holds the settings of an environment: `environment.prod.ts`, `config.staging.js`. */
const settingsStem = /^(?:config|configuration|settings|environments?|env|app|application|appsettings)[._-]/i;

/** Folders of which a file is named for what it does: `test.yml` tests, and `ci.yml` is for whatever is built. */
const pipelines = /^(?:workflows|\.circleci|\.buildkite|ci)$/;

/** That files belong to an environment, as a person says. */
export interface EnvironmentRule {
  readonly environment: string;
  /** Globs (minimatch) of paths from the top of the workspace folder. */
  readonly files: readonly string[];
}

/** What an environment is called here: `prod` → `production`; a word that is none stays. */
export function environmentNamed(word: string): string {
  return names[word.toLowerCase()] ?? word.toLowerCase();
}

/**
 * The environment that a file is for, by its name and its folders: `.env.production`, `appsettings.Staging.json`,
 * `values-prod.yaml`, `environments/dev/main.tf`. Undefined when they say none.
 * @param path With `/`.
 * @param rules Come first.
 */
export function environmentOfPath(path: string, rules: readonly EnvironmentRule[] = []): string | undefined {
  const rule = rules.find(({ files }) => files.some((glob) => minimatch(path, glob, { dot: true })));
  if (rule !== undefined) return environmentNamed(rule.environment);
  const folders = path.split("/");
  const file = folders.pop()!;
  return environmentOfFile(file, folders.at(-1)) ?? environmentOfFolders(folders);
}

/** The environment that a variable or key is for: `PROD_DB_PASSWORD`, `stripeKeyStaging`. */
export function environmentOfName(name: string): string | undefined {
  const words = wordsOf(name);
  if (words.length < 2) return undefined;
  const [first, last] = [words[0]!, words.at(-1)!];
  return sure(first) ?? sure(last) ?? (first === "test" || last === "test" ? "test" : undefined);
}

/** The environment that a section of a file is for: `production`, `profile prod`, `env.staging`; the innermost counts. */
export function environmentOfSections(sections: readonly string[]): string | undefined {
  for (const section of [...sections].reverse()) {
    const words = section.split(/[^A-Za-z]+/).filter((word) => word !== "");
    const last = words.at(-1)?.toLowerCase() ?? "";
    const isNamed = words.length === 1 || /^(?:profile|env|environments?|stage|workspace)$/i.test(words[0]!);
    if (isNamed && (!vague.has(last) || last === "test" || last === "stage") && last in names)
      return names[last];
  }
  return undefined;
}

/** Whether a file belongs to a program's tests. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|__mocks__|__fixtures__|specs?|e2e|fixtures|testdata|test-data|cypress|testing)\/|[._-](?:test|spec|e2e|cy)\.[^./]+$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|(?:Tests?|Spec|IT)\.(?:java|kt|cs|scala|groovy|swift|php)$/.test(
    path,
  );
}

function environmentOfFile(file: string, folder = ""): string | undefined {
  const words = file.split(/[._-]+/).filter((word) => word !== "");
  const dotenv = isDotenvFile(file);
  if (!dotenv && !settingsFile.test(file)) {
    const isSettings = settingsStem.test(file) || homes.test(folder);
    return isSettings ? firstOf(words.slice(0, -1), settingsStem.test(file)) : undefined;
  }
  const stem = dotenv ? words : words.slice(0, -1);
  if (/^\.dev\.vars$/.test(file)) return "development";
  // A suffix after one that says more is where the file is read: `.env.production.local`.
  const said = stem.filter((word) => !/^local$/i.test(word));
  return firstOf(said, !pipelines.test(folder)) ?? (said.length < stem.length ? "development" : undefined);
}

function environmentOfFolders(folders: readonly string[]): string | undefined {
  for (let at = folders.length - 1; at >= 0; at--) {
    const isHome = at > 0 && homes.test(folders[at - 1]!);
    const found = isHome ? firstOf(folders[at]!.split(/[._-]+/), true) : sure(folders[at]!);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstOf(words: readonly string[], isVagueFine: boolean): string | undefined {
  const known = words
    .map((word) => word.toLowerCase())
    .filter((word) => Object.hasOwn(names, word) && (isVagueFine || !vague.has(word)));
  return known.length === 0 ? undefined : names[known[0]!];
}

function sure(word: string): string | undefined {
  return firstOf([word], false);
}
