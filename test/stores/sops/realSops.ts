import { execFileSync, spawnSync } from "node:child_process";
import type { Person } from "./identity";

/** Why there is nothing to compare with; undefined when the program is here. */
export function missing(program: "sops" | "age"): string | undefined {
  const { error } = spawnSync(program, ["--help"]);
  return error === undefined ? undefined : `${program} is not installed`;
}

/** Runs the real sops as somebody in their folder; what it writes. */
export function sops({ env, folder }: Person, args: readonly string[], input = ""): string {
  return execFileSync("sops", args, { cwd: folder, env, input, encoding: "utf8", stdio: "pipe" });
}

/** The kind of a file, in sops's own word. */
export function typeOf(file: string): string {
  return /\.(yaml|json)$/.exec(file)?.[1] ?? "dotenv";
}

/** All values of a file as the real sops decrypts them. */
export function decrypted(who: Person, file: string): Record<string, unknown> {
  return JSON.parse(sops(who, ["decrypt", "--input-type", typeOf(file), "--output-type", "json", file]));
}

/** A file of a kind, of these values, as the real sops encrypts it. */
export function encrypted(who: Person, file: string, values: Record<string, unknown>): string {
  const types = ["--input-type", "json", "--output-type", typeOf(file)];
  const args = ["encrypt", ...types, "--filename-override", file];
  return sops(who, args, JSON.stringify(values));
}
