import type { Place, Reference } from "./reference";

/**
 * Whether pnpm installs the project, in a version that takes no variables from a project's `.npmrc` (10.34.2, 11.5.3 and
 * later) or in one that is not known. Source: https://pnpm.io/npmrc#environment-variables-in-auth-settings
 */
function isPnpm({ project }: Place): boolean {
  const manager = /"packageManager"\s*:\s*"(\w+)@([\d.]+)/.exec(project.manifests.get("package.json") ?? "");
  if (manager === null) return project.files.has("pnpm-lock.yaml");
  const [major = 0, minor = 0, patch = 0] = manager[2]!.split(".").map(Number);
  const older =
    major < 10 ||
    (major === 10 && (minor < 34 || (minor === 34 && patch < 2))) ||
    (major === 11 && (minor < 5 || (minor === 5 && patch < 3)));
  return manager[1] === "pnpm" && !older;
}

const handedOn = (program: string): string => `set -a; . ./.env; set +a; ${program}`;

/** What package managers read. */
export const packages: readonly Reference[] = [
  {
    family: "npmrc",
    languages: [],
    files: /(?:^|\/)\.npmrc$/,
    where: isPnpm,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
  {
    // https://docs.npmjs.com/cli/configuring-npm/npmrc#files
    family: "npmrc",
    languages: [],
    files: /(?:^|\/)\.npmrc$/,
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\$\{[^${}?]+\??\}/,
    escapes: { "\\${": "${" },
    loaders: ["shell"],
    command: () => handedOn("npm install"),
  },
  {
    // https://twine.readthedocs.io/en/stable/#environment-variables
    family: "configparser",
    languages: [],
    files: /(?:^|\/)\.pypirc$/,
    expression: () => "",
    removes: true,
    named: ([, key]) => (key === "password" ? "TWINE_PASSWORD" : undefined),
    loaders: ["shell"],
    command: () => handedOn("twine upload dist/*"),
  },
  {
    // https://pip.pypa.io/en/stable/topics/configuration/#environment-variables
    family: "configparser",
    languages: [],
    files: /(?:^|\/)pip\.(?:conf|ini)$/,
    expression: () => "",
    removes: true,
    named: ([section, key = ""]) =>
      section === "global" && /^[a-z-]+$/.test(key)
        ? `PIP_${key.replaceAll("-", "_").toUpperCase()}`
        : undefined,
    loaders: ["shell"],
    command: () => handedOn("pip install …"),
  },
  {
    // https://docs.gradle.org/current/userguide/project_properties.html
    family: "properties",
    languages: [],
    files: /(?:^|\/)gradle\.properties$/,
    expression: () => "",
    removes: true,
    named: ([key = ""]) => (/^[A-Za-z_]\w*$/.test(key) ? `ORG_GRADLE_PROJECT_${key}` : undefined),
    loaders: ["shell"],
    command: () => handedOn("./gradlew build"),
  },
];
