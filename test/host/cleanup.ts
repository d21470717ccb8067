import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tasks = new Set<() => void>();
let isListening = false;

/** Runs `task` when this process ends, also by Ctrl+C or SIGTERM. The result takes it off the list again. */
export function atExit(task: () => void): () => void {
  listen();
  tasks.add(task);
  return () => tasks.delete(task);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.once("exit", () => {
    for (const task of [...tasks].reverse()) task();
  });
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}

/** A new folder for this process alone, in the system's temporary folder, and gone with the process. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `tacit-${purpose}-`));
  atExit(() => removeFolder(folder));
  return folder;
}

/** Removes a folder with all that is in it; no error when it is gone or still held by a dying process. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The system clears its temporary folder by itself.
  }
}

/** Starts a process whose children, and theirs, end with `killTree` and with this process. */
export function spawnTree(file: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(file, args, { ...options, detached: process.platform !== "win32" });
  const forget = atExit(() => signalTree(child));
  child.once("exit", forget);
  return child;
}

/** Ends a process of `spawnTree` with all its descendants; resolves when it is gone. */
export async function killTree(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once("exit", () => done());
  });
  signalTree(child);
  await gone;
}

function signalTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The whole group has ended already.
  }
}
