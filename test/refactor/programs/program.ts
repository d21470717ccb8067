import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Project } from "../../../src/references/project";

/** A way to write a string in a language. */
export interface Shape {
  readonly name: string;
  /**
   * A statement that gives `id` a text that holds `value`, with what stands for `value` between ⟦ and ⟧; undefined
   * when it cannot be written in this way.
   */
  write(id: string, value: string): string | undefined;
}

/** A language whose programs are run before and after the fix. */
export interface Language {
  /** VS Code's id of the language. */
  readonly id: string;
  /** What the tests call it where the id does not tell. */
  readonly name?: string;
  readonly file: string;
  /** What its project's files say; nothing when absent. */
  readonly project?: Project;
  readonly shapes: readonly Shape[];
  /** A program of these statements that prints the variables as a JSON array of strings, or of Base64 where `base64`. */
  program(statements: readonly string[], ids: readonly string[]): string;
  readonly base64?: boolean;
  /** The awkward values that its loaders cannot be given in any notation. */
  readonly unwritable?: readonly string[];
  /** Files that the program needs beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Runs the program with the `.env` beside it and returns what it printed; a string in an array says what is missing. */
  run(folder: string): string | [missing: string];
}

/** What JSON writes between the quotes: the escapes of many languages. */
export function json(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** The value written by doubling quotes, or with a backslash before what matches. */
export function escaped(value: string, special: RegExp): string {
  return value.replace(special, "\\$&");
}

const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: "C.UTF-8" };

/** What a program prints; fails with what it said when it prints nothing. */
export function output(program: string, ...parameters: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(program, parameters, {
    ...({ encoding: "utf8", env: environment, maxBuffer: 2 ** 26 } as const),
  });
  if (error !== undefined) throw error;
  assert.ok(stdout !== "", stderr);
  return stdout;
}

/** Whether a program is there and works. */
export function has(program: string, ...parameters: readonly string[]): boolean {
  return spawnSync(program, parameters, { env: environment }).status === 0;
}

/** What a command prints with the variables of the folder's `.env` in its environment. */
export function sourced(folder: string, ...command: readonly string[]): string {
  return output("sh", "-c", 'set -a; . "$0"; exec "$@"', join(folder, ".env"), ...command);
}

/** Runs a compiler or the like, which must succeed; fails with what it said. */
export function compile(program: string, ...parameters: readonly string[]): void {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    ...({ encoding: "utf8", env: environment, maxBuffer: 2 ** 26 } as const),
  });
  if (error !== undefined) throw error;
  assert.equal(status, 0, `${stdout}${stderr}`);
}

/** Where npm keeps its global packages. */
export function globalPackages(): string {
  return spawnSync("npm", ["root", "--global"], { encoding: "utf8" }).stdout.trim();
}
