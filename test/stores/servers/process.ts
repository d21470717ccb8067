import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A server that runs until the tests end. */
export interface Running {
  readonly url: string;
  readonly stop: () => void;
}

/** How a server is started. */
export interface Program {
  readonly name: string;
  readonly args: (port: number) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it answers yet. */
  readonly isUp: (url: string) => Promise<boolean>;
}

/** Starts a server on a free port of this computer; says what is missing when it is not installed. */
export async function serve(program: Program): Promise<Running | string> {
  if (!isInstalled(program.name)) return `${program.name} is not installed`;
  const port = await freePort();
  const child = spawn(program.name, [...program.args(port)], {
    stdio: "ignore",
    env: { ...process.env, ...program.env },
  });
  child.unref();
  const stop = (): void => void child.kill();
  process.once("exit", stop);
  const url = `http://127.0.0.1:${port}`;
  if (await comesUp(program, url, child)) return { url, stop };
  stop();
  return `${program.name} did not start`;
}

/** Whether a program is on the PATH. */
export function isInstalled(name: string): boolean {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function comesUp(program: Program, url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if (await program.isUp(url).catch(() => false)) return true;
    await pause(100);
  }
  return false;
}
