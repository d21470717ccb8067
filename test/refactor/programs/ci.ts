import { writeFileSync } from "node:fs";
import { parse } from "yaml";
import { json, type Language, output, type Shape, sourced } from "./program";
import { entries } from "./yaml";

const printed = "| base64 | tr -d '\\n'; echo";
const single = (value: string): string => `'⟦${value.replaceAll("'", "'\\''")}⟧'`;
const double = (value: string): string => `"⟦${value.replace(/[\\"$`]/g, "\\$&")}⟧"`;
const lines = (text: string, indent: string): string => text.replaceAll("\n", `\n${indent}`);
const oneLine = (value: string): boolean => !/\n/.test(value);

/** Steps that print a value in their script, in the styles of YAML and with the quotes of the shell. */
function scripts(indent: string, key: (id: string) => string, ended = ""): Shape[] {
  const inner = `${indent}  `;
  const block = (header: string, script: string): string => `${header}\n${inner}${lines(script, inner)}`;
  const writers: Record<string, (value: string) => string | undefined> = {
    "single quotes in a literal": (value) =>
      block("|", `# it's a "comment"\nprintf %s ${single(value)} ${printed}\n`),
    "double quotes in a literal": (value) => block("|-", `printf %s ${double(value)} ${printed}`),
    "a part of double quotes": (value) =>
      block("|", `A=1; printf %s "$A Bearer ${double(value).slice(1, -1)}x" ${printed}\n`),
    "an assignment": (value) => block("|", `X=${single(value)}\nprintf %s "$X" ${printed}\n`),
    "a heredoc": (value) =>
      /[`$\\]/.test(value)
        ? undefined
        : block("|", `cat <<EOF | base64 | tr -d '\\n'; echo\na ⟦${value}⟧ b\nEOF\n`),
    folded: (value) =>
      oneLine(value) && !/ {2}/.test(value)
        ? block(">-", `printf %s\n${double(value)}\n${printed}`)
        : undefined,
    "double quotes": (value) => `"printf %s ${json(double(value))} ${json(printed)}"`,
    "single quotes": (value) =>
      oneLine(value) ? `'printf %s ${`${double(value)} ${printed}`.replaceAll("'", "''")}'` : undefined,
    plain: (value) => (/\n|: | #/.test(value) ? undefined : `printf %s ${single(value)} ${printed}`),
  };
  return Object.entries(writers).map(([name, write]) => ({
    name,
    write: (id, value) => {
      const scalar = write(value);
      return scalar === undefined ? undefined : `${key(id)} ${scalar}${ended}`;
    },
  }));
}

type Variables = Readonly<Record<string, string>>;

interface Step {
  readonly variables: Variables;
  readonly script: string;
}

const noLineEnd = (value: string): boolean => !value.endsWith("\n");
const noMacro = (value: string): boolean => !/\$\(|\n/.test(value);
const trimmed = (value: string): boolean => value === value.trim();

/** Runs the scripts one after another, each with its own variables. */
function runSteps(folder: string, steps: readonly Step[]): string {
  const word = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const program = steps.map(({ variables, script }) => {
    const set = Object.entries(variables).map(([name, value]) => `export ${name}=${word(String(value))}`);
    return `(\n${set.join("\n")}\n${script}\n)`;
  });
  writeFileSync(`${folder}/all.sh`, program.join("\n"));
  const all = output("bash", `${folder}/all.sh`).trimEnd().split("\n");
  return JSON.stringify(all);
}

/** What the folder's `.env` holds, which is what a person has stored with the service. */
export function stored(folder: string): Variables {
  return JSON.parse(sourced(folder, process.execPath, "-p", "JSON.stringify(process.env)")) as Variables;
}

const shown = (name: string): string => `printf %s "$${name}" ${printed}`;

function filled(text: unknown, pattern: RegExp, variables: Variables): string {
  return String(text).replace(pattern, (_, name: string) => variables[name] ?? "");
}

/** A service that stores the values that it has `kept` as they are. */
function service<T>(
  kept: (value: string) => boolean,
  language: Omit<Language, "base64" | "run">,
  steps: (parsed: T, all: Variables) => Step[],
): Language {
  const shapes = language.shapes.map(({ name, write }) => ({
    name,
    write: (id: string, value: string) => (kept(value) ? write(id, value) : undefined),
  }));
  return {
    ...{ ...language, shapes, base64: true },
    run: (folder) => {
      const parsed = parse(output("cat", `${folder}/${language.file}`)) as T;
      return runSteps(folder, steps(parsed, stored(folder)));
    },
  };
}

interface GithubStep {
  readonly env?: Variables;
  readonly run: string;
}

const secret = /\$\{\{ secrets\.(\w+) \}\}/g;

const github = service(
  noLineEnd,
  {
    id: "github-actions-workflow",
    file: ".github/workflows/ci.yml",
    shapes: [
      ...scripts("        ", (id) => `      - name: ${id}\n        run:`),
      ...scripts("        ", () => `      - run:`, '\n        env:\n          OTHER: "x"').slice(0, 1),
      ...entries(
        "          ",
        (value) => value,
        (id) => `      - run: ${shown("KEY")}\n        name: ${id}\n        env:\n          KEY:`,
      ).slice(0, 5),
    ],
    program: (statements) =>
      `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${statements.join("\n")}\n`,
  },
  ({ jobs }: { jobs: { test: { steps: GithubStep[] } } }, secrets) =>
    jobs.test.steps.map(({ env = {}, run }) => ({
      variables: Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, filled(value, secret, secrets)]),
      ),
      script: filled(run, secret, secrets),
    })),
);

interface GitlabJob {
  readonly variables?: Variables;
  readonly script: string | string[];
}

export const gitlab = service(
  trimmed,
  {
    id: "gitlab",
    file: ".gitlab-ci.yml",
    shapes: [
      ...scripts("    ", (id) => `${id}:\n  script:\n    -`),
      ...scripts("  ", (id) => `${id}:\n  script:`).slice(0, 2),
      {
        name: "a variable",
        write: (id, value) =>
          value === value.trim() && oneLine(value)
            ? `${id}:\n  variables:\n    K${id}: "⟦${json(value.replaceAll("$", "$$$$"))}⟧"\n  script: ['${shown(`K${id}`).replaceAll("'", "''")}']`
            : undefined,
      },
      {
        name: "a part of a variable",
        write: (id, value) =>
          value === value.trim() && oneLine(value)
            ? `${id}:\n  variables:\n    K: "Bearer ⟦${json(value.replaceAll("$", "$$$$"))}⟧$$"\n    L: 1\n  script: ['${shown("K").replaceAll("'", "''")}']`
            : undefined,
      },
    ],
    program: (statements) => `${statements.join("\n")}\n`,
  },
  (jobs: Record<string, GitlabJob>, project) =>
    Object.values(jobs).map(({ variables = {}, script }) => ({
      variables: {
        ...Object.fromEntries(
          Object.entries(variables).map(([name, value]) => [
            name,
            String(value).replace(/\$\$|\$\{(\w+)\}/g, (_, other?: string) =>
              other === undefined ? "$" : project[other]!,
            ),
          ]),
        ),
        ...project,
      },
      script: [script].flat().join("\n"),
    })),
);

interface CircleRun {
  readonly run: string | { readonly command: string; readonly environment?: Variables };
}

const circle = service(
  trimmed,
  {
    id: "circle",
    file: ".circleci/config.yml",
    shapes: [
      ...scripts("        ", () => "      - run:"),
      ...scripts("          ", () => `      - run:\n          shell: /bin/bash -e\n          command:`).slice(
        0,
        2,
      ),
      {
        name: "a variable",
        write: (id, value) =>
          value === value.trim()
            ? `      - run:\n          environment:\n            K${id}: "⟦${json(value)}⟧"\n          command: ${shown(`K${id}`)}`
            : undefined,
      },
    ],
    program: (statements) =>
      `version: 2.1\njobs:\n  test:\n    docker:\n      - image: cimg/base:stable\n    steps:\n${statements.join("\n")}\n`,
  },
  ({ jobs }: { jobs: { test: { steps: CircleRun[] } } }, project) =>
    jobs.test.steps.map(({ run }) =>
      typeof run === "string"
        ? { variables: project, script: run }
        : { variables: { ...project, ...run.environment }, script: run.command },
    ),
);

interface BitbucketStep {
  readonly step: { readonly script: string[] };
}

const bitbucket = service(
  trimmed,
  {
    id: "bitbucket",
    file: "bitbucket-pipelines.yml",
    shapes: scripts("          ", () => "    - step:\n        script:\n          -"),
    program: (statements) => `pipelines:\n  default:\n${statements.join("\n")}\n`,
  },
  ({ pipelines }: { pipelines: { default: BitbucketStep[] } }, project) =>
    pipelines.default.map(({ step }) => ({ variables: project, script: step.script.join("\n") })),
);

interface AzureStep {
  readonly bash: string;
  readonly env?: Variables;
}

const macro = /\$\((\w+)\)/g;

const azure = service(
  noMacro,
  {
    id: "azure",
    file: "azure-pipelines.yml",
    shapes: [
      ...scripts("    ", () => "  - bash:"),
      {
        name: "a variable of a step",
        write: (_, value) =>
          oneLine(value) ? `  - bash: ${shown("K")}\n    env: { K: "⟦${json(value)}⟧" }` : undefined,
      },
    ],
    program: (statements) => `steps:\n${statements.join("\n")}\n`,
  },
  ({ steps }: { steps: AzureStep[] }, secrets) =>
    steps.map(({ bash, env = {} }) => ({
      variables: Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, filled(value, macro, secrets)]),
      ),
      script: bash,
    })),
);

type DroneValue = string | { readonly from_secret: string };

interface DroneStep {
  readonly commands: string[];
  readonly environment?: Readonly<Record<string, DroneValue>>;
}

const drone = service(
  (value) => noLineEnd(value) && !value.includes("${"),
  {
    id: "drone",
    file: ".drone.yml",
    shapes: [
      ...scripts("      ", (id) => `  - name: ${id}\n    commands:\n      -`),
      ...entries(
        "      ",
        (value) => (value.includes("${") ? undefined : value),
        (id) => `  - name: ${id}\n    commands:\n      - ${shown("K")}\n    environment:\n      K:`,
      ).filter(({ name }) => !/literal|^folded|continued/.test(name)),
      {
        name: "flow",
        write: (id, value) =>
          value.includes("${")
            ? undefined
            : `  - {name: ${id}, environment: {K: "⟦${json(value)}⟧"}, commands: ['${shown("K").replaceAll("'", "''")}']}`,
      },
    ],
    program: (statements) => `kind: pipeline\nname: default\nsteps:\n${statements.join("\n")}\n`,
  },
  ({ steps }: { steps: DroneStep[] }, secrets) =>
    steps.map(({ commands, environment = {} }) => ({
      variables: Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          name,
          typeof value === "string" ? value : secrets[value.from_secret]!,
        ]),
      ),
      script: commands.join("\n"),
    })),
);

const travis = service(
  trimmed,
  {
    id: "travis",
    file: ".travis.yml",
    shapes: scripts("  ", () => "  -"),
    program: (statements) => `language: generic\nscript:\n${statements.join("\n")}\n`,
  },
  ({ script }: { script: string[] }, settings) => script.map((one) => ({ variables: settings, script: one })),
);

/** The services of continuous integration: what stands in their files is run as they run it. */
export const services: readonly Language[] = [github, gitlab, circle, bitbucket, azure, drone, travis];
