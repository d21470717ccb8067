import { dependsOn, type Project } from "./project";
import type { Family } from "./reference";

/** How a program of an ecosystem gets what a `.env` file holds. */
export interface Loading {
  /** Packages that load it, one of which in the project is enough. */
  readonly packages: readonly string[];
  /** Texts in the project's manifests that say the same: a flag, a script. */
  readonly flags?: RegExp;
  /** A command that starts the program with the file's variables; `env` is the file's path. */
  readonly command: (env: string) => string;
  /** A package that people add for it, and how. */
  readonly add?: string;
}

const sourced = (program: string) => (env: string) => `set -a; . ./${env}; set +a; ${program}`;

/**
 * Sources: https://nodejs.org/api/cli.html#--env-fileconfig, https://github.com/theskumar/python-dotenv,
 * https://github.com/joho/godotenv, https://github.com/bkeepers/dotenv, https://docs.rs/dotenvy,
 * https://github.com/vlucas/phpdotenv
 */
const loadings: Readonly<Partial<Record<Family, Loading>>> = {
  javascript: {
    packages: [
      ...[
        "dotenv",
        "@dotenvx/dotenvx",
        "dotenv-cli",
        "dotenv-flow",
        "env-cmd",
        "next",
        "nuxt",
        "astro",
        "vite",
      ],
      ...[
        "@nestjs/config",
        "bun",
        "wrangler",
        "gatsby",
        "react-scripts",
        "@sveltejs/kit",
        "varlock",
        "node-env-run",
      ],
    ],
    flags: /--env-file|loadEnvFile|"bun |bunfig|deno/,
    command: (env) => `node --env-file=${env} …`,
    add: "npm install dotenv",
  },
  python: {
    packages: [
      ...["python-dotenv", "python-decouple", "environs", "django-environ", "pydantic-settings", "dynaconf"],
      ...["honcho", "pipenv"],
    ],
    flags: /--env-file|load_dotenv/,
    command: (env) => `python -m dotenv -f ${env} run -- python …`,
    add: "pip install 'python-dotenv[cli]'",
  },
  go: {
    packages: ["github.com/joho/godotenv", "github.com/spf13/viper", "github.com/subosito/gotenv"],
    command: sourced("go run ."),
    add: "go get github.com/joho/godotenv",
  },
  ruby: {
    packages: ["dotenv", "dotenv-rails", "figaro", "foreman"],
    command: (env) => `bundle exec dotenv -f ${env} ruby …`,
    add: "bundle add dotenv",
  },
  java: {
    packages: ["dotenv-java", "spring-dotenv", "dotenv-kotlin"],
    command: sourced("java …"),
  },
  kotlin: {
    packages: ["dotenv-java", "spring-dotenv", "dotenv-kotlin"],
    command: sourced("./gradlew run"),
  },
  shell: { packages: [], command: sourced("./…") },
};

/**
 * What a person needs to know to have the `.env` loaded; undefined when the project loads it already, by its
 * manifests or by a line of the document, or when nothing is known of the ecosystem.
 */
export function missingLoading(family: Family, project: Project, text: string): Loading | undefined {
  const loading = loadings[family];
  if (loading === undefined || /dotenv|loadEnvFile|envrc/i.test(text)) return undefined;
  if (project.files.has(".envrc") || (family === "python" && project.files.has("Pipfile"))) return undefined;
  if (loading.packages.some((name) => dependsOn(project, name))) return undefined;
  const flagged = [...project.manifests.values()].some((manifest) => loading.flags?.test(manifest) === true);
  return flagged ? undefined : loading;
}
