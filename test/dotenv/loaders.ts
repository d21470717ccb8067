import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Dialect } from "../../src/dotenv/quote";

/** The variables that a real loader read, and its version. */
export interface Loaded {
  readonly version: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Loads a `.env` file; a string says why that is not possible on this machine. `scratch` is a folder to use. */
export type Loader = (file: string, scratch: string) => Loaded | string;

/** The folder of the helper programs, which are not compiled: it is looked for from here upwards. */
const helpers = nearest(__dirname);
const printEnvironment =
  "process.stdout.write(process.version+String.fromCharCode(10)+JSON.stringify(process.env))";

export const loaders: Readonly<Record<Dialect, Loader>> = {
  node: (file) => loaded(process.execPath, [`--env-file=${file}`, "-e", printEnvironment]),
  dotenv: (file) => fromPackage("dotenv", file),
  "dotenv-expand": expanded,
  bun: (file) => loaded("bun", [`--env-file=${file}`, "-e", printEnvironment]),
  deno: (file) =>
    loaded("deno", ["eval", `--env-file=${file}`, `import process from "node:process";${printEnvironment}`]),
  dotenvx: (file) => fromPackage("@dotenvx/dotenvx", file),
  "python-dotenv": (file) =>
    loaded(
      "python3",
      [join(helpers, "load.py"), file],
      "python3 has no python-dotenv (pip install python-dotenv)",
    ),
  "python-decouple": (file) => fromPython("python-decouple", file),
  "django-environ": (file) => fromPython("django-environ", file),
  godotenv: (file, scratch) => fromGo("godotenv", file, scratch),
  compose: (file, scratch) => fromGo("compose", file, scratch),
  "ruby-dotenv": (file) => fromRuby(file, (major) => major >= 3),
  "ruby-dotenv-2": (file) => fromRuby(file, (major) => major === 2),
  phpdotenv: (file) => fromPhp("phpdotenv", file),
  "symfony-dotenv": (file) => fromPhp("symfony-dotenv", file),
  shell: (file) =>
    loaded("sh", ["-c", `set -a; . "$0"; exec "$1" -e '${printEnvironment}'`, file, process.execPath]),
};

function nearest(folder: string): string {
  const here = join(folder, "test/dotenv/loaders");
  if (existsSync(join(here, "load.py"))) return here;
  assert.notEqual(dirname(folder), folder, "the helper programs are missing");
  return nearest(dirname(folder));
}

/** Runs a program that prints its version in a line and the variables as JSON behind it. */
function loaded(program: string, parameters: readonly string[], missing = `no ${program}`): Loaded | string {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    ...({ encoding: "utf8", env, maxBuffer: 2 ** 26 } as const),
  });
  const absent =
    error !== undefined ||
    /No module named|PackageNotFound|cannot load such file|No such loader/.test(stderr);
  if (absent) return missing;
  if (status !== 0) throw new Error(`${program} could not load the file: ${stderr.slice(0, 2000)}`);
  const end = stdout.indexOf("\n");
  return { version: stdout.slice(0, end), variables: JSON.parse(stdout.slice(end + 1)) };
}

interface DotenvPackage {
  parse(text: string, options?: object): Record<string, string>;
}

interface ExpandPackage {
  expand(options: { parsed: Record<string, string>; processEnv: object }): { parsed: Record<string, string> };
}

/** As Next.js and Vite do it: https://github.com/vercel/next.js/blob/canary/packages/next-env/index.ts */
function expanded(file: string): Loaded | string {
  const load = createRequire(__filename);
  const plain = fromPackage("dotenv", file);
  if (typeof plain === "string") return plain;
  try {
    load.resolve("dotenv-expand");
  } catch {
    return "npm's dotenv-expand is not installed";
  }
  const { version } = load("dotenv-expand/package.json") as { version: string };
  const { expand } = load("dotenv-expand") as ExpandPackage;
  return { version, variables: expand({ parsed: { ...plain.variables }, processEnv: {} }).parsed };
}

function fromPackage(name: string, file: string): Loaded | string {
  const load = createRequire(__filename);
  try {
    load.resolve(name);
  } catch {
    return `npm's ${name} is not installed`;
  }
  const { version } = load(`${name}/package.json`) as { version: string };
  const { parse } = load(name) as DotenvPackage;
  return { version, variables: parse(readFileSync(file, "utf8"), { processEnv: {} }) };
}

/** Builds the program of Go's loaders into `folder`; undefined where that is not possible. */
export function goLoaders(folder: string): string | undefined {
  const program = join(folder, "loaders");
  const { status } = spawnSync("go", ["build", "-o", program, "."], {
    cwd: join(helpers, "go"),
    env: { ...process.env, GOPROXY: "off", GOFLAGS: "-mod=readonly" },
  });
  return status === 0 ? program : undefined;
}

function fromGo(loader: string, file: string, scratch: string): Loaded | string {
  const program = goLoaders(scratch);
  if (program === undefined) return "no go, or not its modules (go mod download in test/dotenv/loaders/go)";
  return loaded(program, [loader, file]);
}

function fromPython(loader: string, file: string): Loaded | string {
  const missing = `python3 has no ${loader} (pip install ${loader})`;
  return loaded("python3", [join(helpers, "load.py"), file, loader], missing);
}

function fromPhp(loader: string, file: string): Loaded | string {
  const missing = `no php with ${loader}`;
  return loaded("php", [join(helpers, "load.php"), loader, file], missing);
}

function fromRuby(file: string, fits: (major: number) => boolean): Loaded | string {
  const missing = "no ruby with the gem dotenv in this version";
  const script = join(helpers, "load.rb");
  const utf8 = ["-E", "UTF-8"];
  const { status, stdout } = spawnSync("ruby", [...utf8, script], { encoding: "utf8" });
  if (status !== 0 || !fits(Number.parseInt(stdout, 10))) return missing;
  return loaded("ruby", [...utf8, script, file], missing);
}
