import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The programs of dotenvx that people have. */
export const majors = { 2: "@dotenvx/dotenvx", 1: "dotenvx1" } as const;
export type Major = keyof typeof majors;
export const allMajors: readonly Major[] = [2, 1];

/**
 * Runs the real dotenvx in a folder and returns what it prints. Without an account or settings it reaches nothing on the
 * network.
 * @param env Variables beside the few that it needs; without `CI` it uses the keyring.
 */
export function dotenvx(
  major: Major,
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { CI: "true" },
): string {
  const [command, ...rest] = args;
  const program = join(
    dirname(createRequire(__filename).resolve(`${majors[major]}/package.json`)),
    "src/cli/dotenvx.js",
  );
  const off = ["run", "get", "encrypt"].includes(command!) ? ["--no-armor"] : [];
  const own = mkdtempSync(join(tmpdir(), "tacit-dotenvx-own-"));
  const { PATH = "", DBUS_SESSION_BUS_ADDRESS = "", XDG_RUNTIME_DIR = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, command!, ...off, ...rest], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: {
      ...{ PATH, DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR, HOME: own },
      ...{ DOTENVX_CONFIG: own, DOTENVX_NO_ARMOR: "true" },
      ...env,
    },
  });
  assert.equal(status, 0, `dotenvx ${major} ${command}: ${stdout.slice(0, 500)}${stderr.slice(0, 500)}`);
  return stdout;
}

/** What a program gets that dotenvx starts: `print` is a command that prints the environment as JSON of base64. */
export function environmentUnder(
  major: Major,
  folder: string,
  print: readonly string[],
  env?: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const args = ["run", "--quiet", "-f", ".env.production", "--", ...print];
  const printed = JSON.parse(dotenvx(major, folder, args, env)) as Record<string, string>;
  const decoded = Object.entries(printed).map(
    ([name, value]) => [name, Buffer.from(value, "base64").toString("utf8")] as const,
  );
  return Object.fromEntries(decoded);
}

/** Prints as `environmentUnder` wants it. */
export const printers: Readonly<Record<string, readonly string[]>> = {
  Node: [
    process.execPath,
    "-e",
    "const e={};for(const[n,v]of Object.entries(process.env))e[n]=Buffer.from(v).toString('base64');process.stdout.write(JSON.stringify(e))",
  ],
  Python: [
    "python3",
    "-c",
    "import os,json,base64;print(json.dumps({n.decode():base64.b64encode(v).decode() for n,v in os.environb.items()}))",
  ],
};

/** A program in Go that prints likewise. */
export const goPrinter = `package main

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"strings"
)

func main() {
	all := map[string]string{}
	for _, each := range os.Environ() {
		name, value, _ := strings.Cut(each, "=")
		all[name] = base64.StdEncoding.EncodeToString([]byte(value))
	}
	json.NewEncoder(os.Stdout).Encode(all)
}
`;
