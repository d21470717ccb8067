import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A session of its own with a real keyring, which this process is in until it is closed. */
export interface Session {
  /** Locks the keyring for good: there is nobody to type its password. */
  lock(): void;
  close(): void;
}

const ofSession = [
  "DBUS_SESSION_BUS_ADDRESS",
  "XDG_DATA_HOME",
  "XDG_RUNTIME_DIR",
  "DISPLAY",
  "WAYLAND_DISPLAY",
];

/** Starts a bus and GNOME Keyring in new folders; a string says why that is not possible here. */
export async function openSession(): Promise<Session | string> {
  if (process.platform !== "linux") return "no Linux";
  for (const program of ["dbus-daemon", "gnome-keyring-daemon", "secret-tool"])
    if (spawnSync(program, ["--version"]).error !== undefined) return `no ${program}`;
  const before = Object.fromEntries(ofSession.map((name) => [name, process.env[name]]));
  setEnvironment({
    ...Object.fromEntries(ofSession.map((name) => [name, undefined])),
    XDG_DATA_HOME: mkdtempSync(join(tmpdir(), "tacit-keyring-")),
    XDG_RUNTIME_DIR: mkdtempSync(join(tmpdir(), "tacit-run-")),
  });
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], { stdio: "pipe" });
  process.env.DBUS_SESSION_BUS_ADDRESS = (await firstData(bus)).trim();
  startKeyring("--unlock");
  return {
    lock: () => startKeyring("--replace"),
    close: () => {
      // The keyring ends with its bus.
      bus.kill();
      setEnvironment(before);
    },
  };
}

/** Resolves once the keyring serves; it goes on in the background. */
function startKeyring(how: "--unlock" | "--replace"): void {
  const args = ["--components=secrets", how];
  const { status } = spawnSync("gnome-keyring-daemon", args, { input: "made-up", timeout: 20_000 });
  if (status !== 0) throw new Error("the keyring does not start");
}

function firstData(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout!.once("data", (data: Buffer) => resolve(data.toString()));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
}

function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
