import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runPostgres } from "../../../src/rotation/providers/postgresClient";
import { freePort } from "../../stores/servers/process";

/** A server that asks everybody for a password, and logs every statement. */
export interface Postgres {
  /** Makes a role with a password; the address that signs in with it. */
  role(): Promise<{ readonly url: string; readonly password: string }>;
  /** Whether the role of an address may sign in. */
  signsIn(url: string): Promise<boolean>;
  /** All that it has logged. */
  log(): string;
  stop(): void;
}

/** The user who may be the server, which never is root. */
const nobody = 65534;

/** A string says what is missing. */
export async function postgres(): Promise<Postgres | string> {
  const programs = programsOfServer();
  if (programs === undefined) return "postgresql is not installed";
  const base = mkdtempSync(join(tmpdir(), "tacit-postgres-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(base, nobody, nobody);
  const run = (program: string, ...args: readonly string[]): void => {
    const as = isRoot ? { uid: nobody, gid: nobody } : {};
    const { status } = spawnSync(join(programs, program), args, { cwd: base, stdio: "ignore", ...as });
    if (status !== 0) throw new Error(program);
  };
  const [data, log] = [join(base, "data"), join(base, "log")];
  const admin = randomUUID();
  const passwordFile = join(base, "password");
  writeFileSync(passwordFile, admin, { mode: 0o644 });
  const port = await freePort();
  run("initdb", "-D", data, "-A", "scram-sha-256", "-U", "postgres", `--pwfile=${passwordFile}`, "--no-sync");
  const options = `-k ${base} -c listen_addresses=127.0.0.1 -c port=${port} -F -c log_statement=all`;
  run("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start");
  const addressOf = (user: string, password: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  return {
    role: async () => {
      const [name, password] = [`app_${randomUUID().slice(0, 8)}`, randomUUID()];
      await runPostgres(
        addressOf("postgres", ""),
        admin,
        `CREATE ROLE "${name}" LOGIN PASSWORD '${password}'`,
      );
      return { url: addressOf(name, password), password };
    },
    signsIn: (url) => {
      const { password } = new URL(url);
      return runPostgres(url, decodeURIComponent(password), "SELECT 1").then(
        () => true,
        (error: { readonly code?: string }) => {
          if (error.code !== "28P01") throw error;
          return false;
        },
      );
    },
    log: () => readFileSync(log, "utf8"),
    stop: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Debian keeps them out of the PATH. */
function programsOfServer(): string | undefined {
  const root = "/usr/lib/postgresql";
  try {
    const [newest] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
    return newest === undefined ? undefined : join(root, newest, "bin");
  } catch {
    return undefined;
  }
}
