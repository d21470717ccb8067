import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alternate } from "./measure";

/** A program and its arguments. */
export type Command = readonly string[];

/**
 * The median time of each program in milliseconds, by name, from start to end in a folder. They take turns; what they print
 * is dropped.
 * @param rounds How many times each is run and timed, after one run of each that is not.
 */
export function timed<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  folder: string,
  rounds: number,
): Record<Name, number> {
  const jobs = Object.entries<Command>(commands).map(([name, command]) => [
    name,
    () => void run(command, folder),
  ]);
  return alternate(Object.fromEntries(jobs) as Record<Name, () => void>, rounds);
}

/** Programs are stopped after this, in milliseconds. */
const longest = 300_000;

/** How long one run takes, in milliseconds; that until it was stopped. */
export function run([program, ...args]: Command, cwd: string, env: NodeJS.ProcessEnv = process.env): number {
  const begin = performance.now();
  const { error } = spawnSync(program!, args, { cwd, env, stdio: "ignore", timeout: longest });
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== "ETIMEDOUT") throw error;
  return performance.now() - begin;
}

/** What Linux says of a process; elsewhere what the process says of itself, which counts its parent in. */
const peak = `
  const { readFileSync, writeFileSync } = require("node:fs");
  process.on("exit", () => {
    let peak = process.resourceUsage().maxRSS;
    try { peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]; } catch {}
    writeFileSync(REPORT, String(peak));
  });`;

/** The most memory that a program of Node has at a time, in bytes. */
export function peakMemory([, ...args]: Command, folder: string): number {
  const place = mkdtempSync(join(tmpdir(), "tacit-bench-"));
  try {
    const watch = join(place, "watch.js");
    const report = join(place, "peak");
    writeFileSync(watch, peak.replace("REPORT", JSON.stringify(report)));
    run([process.execPath, "--require", watch, ...args], folder);
    return Number(readFileSync(report, "utf8")) * 1024;
  } finally {
    rmSync(place, { recursive: true });
  }
}
