import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join, relative, sep } from "node:path";
import spawn from "cross-spawn";
import { ConfigError, configFile, readConfig, type StoreConfig, storesFor } from "./config";
import { configuredFolder } from "./configuredFolder";
import { respectProxy } from "./http";
import { openStore } from "./open";
import { isStoreError } from "./storeError";
import { variablesOf } from "./variables";

/** How a program is to be run. */
export interface ProgramRun {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The environment whose secrets it gets. */
  readonly environment: string;
  /** Writes a line for the person. */
  readonly say: (line: string) => void;
}

/** A program that could not be found exits with this in a shell. */
const notFound = 127;

/**
 * Runs a program with what the stores of its folder hold as variables of its environment, where a variable that is set already
 * stays as it is. The program has this process's input and output.
 * @returns The program's exit code, or the number by which a shell tells its signal; 2 when it was not run, which has been said.
 */
export async function runProgram(run: ProgramRun): Promise<number> {
  const { command, cwd, env, environment, say } = run;
  respectProxy(env);
  try {
    const [root, configs] = storesAt(cwd, environment);
    if (configs.length === 0) {
      say(`no store in ${configFile} serves ${environment} here, so the program was not run`);
      return 2;
    }
    const stores = await Promise.all(configs.map((config) => openStore(config, root)));
    const variables = Object.fromEntries(await variablesOf(stores));
    return await exitOf(command, { cwd, env: { ...variables, ...env } }, say);
  } catch (error) {
    if (!isStoreError(error) && !(error instanceof ConfigError)) throw error;
    say(
      `${isStoreError(error) ? error.message : `${configFile} ${error.message}.`} The program was not run.`,
    );
    return 2;
  }
}

function storesAt(cwd: string, environment: string): readonly [root: string, readonly StoreConfig[]] {
  const root = configuredFolder(cwd);
  if (root === undefined) return [cwd, []];
  const path = join(relative(root, cwd), ".env").split(sep).join("/");
  return [root, storesFor(readConfig(readFileSync(join(root, configFile), "utf8")), { path, environment })];
}

function exitOf(
  [program, ...args]: readonly string[],
  options: Pick<ProgramRun, "cwd" | "env">,
  say: (line: string) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program!, args, { ...options, stdio: "inherit" });
    const handOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    const done = (code: number): void => {
      for (const signal of signals) process.off(signal, handOn);
      resolve(code);
    };
    child.on("error", ({ code }: NodeJS.ErrnoException) => {
      say(`${program} cannot be run (${code ?? "unknown"})`);
      done(notFound);
    });
    child.on("close", (code, signal) => done(code ?? 128 + (constants.signals[signal!] ?? 0)));
  });
}

const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
