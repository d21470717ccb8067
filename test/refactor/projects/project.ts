import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a compiler has against a line; lines count from 1. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A published project that is compiled before and after the fix. */
export interface OpenProject {
  /** Its package with the version. */
  readonly name: string;
  /** VS Code's id of its language. */
  readonly languageId: string;
  /** The paths, relative to its folder, of the files in which secrets are planted. */
  readonly sources: RegExp;
  /** The share of the planted secrets that must be moved. */
  readonly moved: number;
  /** The folder with the project as it was published, or in an array what is missing. Fetched once. */
  fetch(): string | [missing: string];
  /** What the compiler says of the project in a folder; `environment` has the variables that were made. */
  check(folder: string, environment: Readonly<Record<string, string>>): readonly Fault[];
}

export const cache = join(process.cwd(), "node_modules", ".cache", "projects");

const inherited = ["PATH", "HOME", "GOPATH", "GOPROXY", "GOFLAGS", "GONOSUMDB", "GONOSUMCHECK", "GOSUMDB"];

/** What a person's own shell would have, and what package managers are set up by. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      inherited.includes(name) || /^(?:npm_config|PIP|CARGO|RUSTUP|MAVEN|JAVA|SSL|LC_ALL)/i.test(name),
  ),
);

/** All that a program prints in a folder, both streams, and whether it succeeded; empty and not when it is not there. */
export function run(
  folder: string,
  command: readonly string[],
  more: Readonly<Record<string, string>> = {},
): { readonly ok: boolean; readonly stdout: string; readonly all: string } {
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), {
    ...({ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 } as const),
    env: { ...environment, ...more },
  });
  return { ok: status === 0, stdout: stdout ?? "", all: `${stdout ?? ""}${stderr ?? ""}` };
}

/** The folder of this name in the cache; `make` fills it when it is not there yet and tells whether it could. */
export function cached(name: string, make: (folder: string) => boolean): string | undefined {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  if (!make(unfinished)) return undefined;
  renameSync(unfinished, folder);
  return folder;
}

/** Copies a folder that may be write-protected. */
export function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, mode: 0 });
  run(to, ["chmod", "-R", "u+w", "."]);
}

/** The faults among the lines that a compiler prints; `line` has the groups `path`, `line` and `message`. */
export function faultsIn(text: string, line: RegExp): Fault[] {
  return [...text.matchAll(line)].map(({ groups = {} }) => ({
    path: groups.path!.replace(/^\.\//, ""),
    line: Number(groups.line),
    message: groups.message!.trim(),
  }));
}

/** The faults, or what a failing compiler said where none of it could be read. */
export function faultsOf(
  { ok, all }: { readonly ok: boolean; readonly all: string },
  line: RegExp,
): readonly Fault[] {
  const faults = faultsIn(all, line);
  return ok || faults.length > 0 ? faults : [{ path: "", line: 0, message: all.slice(-2000) }];
}
