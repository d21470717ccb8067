import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "mysql2";
import { runMySql } from "../../../src/rotation/providers/mysqlClient";
import { freePort, isInstalled, serve } from "../../stores/servers/process";

/** A server whose users sign in with passwords. */
export interface MySqlServer {
  /** Makes a user; the address that signs in with its password. */
  user(): Promise<{ readonly url: string; readonly password: string }>;
  signsIn(url: string): Promise<boolean>;
  /** All that it has logged; empty for one that does not log. */
  log(): string;
  stop(): void;
}

async function signsIn(url: string): Promise<boolean> {
  try {
    await runMySql(url, decodeURIComponent(new URL(url).password), "SELECT 1");
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code !== "ER_ACCESS_DENIED_ERROR") throw error;
    return false;
  }
}

/** A string says what is missing. */
export async function mariaDb(): Promise<MySqlServer | string> {
  if (!isInstalled("mariadb-install-db") || !isInstalled("mariadbd"))
    return "mariadb-server is not installed";
  const base = mkdtempSync(join(tmpdir(), "tacit-mariadb-"));
  const [data, log, root] = [join(base, "data"), join(base, "log"), `--user=${process.env.USER || "root"}`];
  const made = ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", root];
  if (spawnSync("mariadb-install-db", made).status !== 0) return "mariadb-install-db does not run";
  const admin = (port: number | string): string => `mysql://root@127.0.0.1:${port}/mysql`;
  const options = [`--datadir=${data}`, `--socket=${base}/socket`, "--bind-address=127.0.0.1", root];
  const logging = ["--general-log=1", `--general-log-file=${log}`, "--innodb-flush-log-at-trx-commit=0"];
  const server = await serve({
    name: "mariadbd",
    args: (port) => ["--no-defaults", ...options, ...logging, `--port=${port}`],
    isUp: (url) => signsIn(admin(new URL(url).port)),
  });
  if (typeof server === "string") return server;
  const { port } = new URL(server.url);
  return {
    user: async () => {
      const [name, password] = [`app_${randomUUID().slice(0, 8)}`, randomUUID()];
      await runMySql(admin(port), "", "CREATE USER ?@'127.0.0.1' IDENTIFIED BY ?", [name, password]);
      return { url: `mysql://${name}:${password}@127.0.0.1:${port}`, password };
    },
    signsIn,
    log: () => readFileSync(log, "utf8"),
    stop: server.stop,
  };
}

interface User {
  primary: string;
  secondary: string | undefined;
}

/**
 * A server that does with passwords what MySQL's documentation says, and nothing else:
 * https://dev.mysql.com/doc/refman/8.4/en/password-management.html#dual-passwords
 * @param mayHaveTwo Whether its users have APPLICATION_PASSWORD_ADMIN.
 */
export async function mySqlStub(mayHaveTwo: boolean): Promise<MySqlServer> {
  const users = new Map<string, User>();
  const server = createServer(() => {});
  server.on("connection", (connection) => {
    let user: User;
    // The package does not count the packets of each command by itself.
    const startOver = (): void => void Object.assign(connection, { sequenceId: 0 });
    const denied = { message: "denied", code: 1045 };
    connection.serverHandshake({
      ...{ protocolVersion: 10, serverVersion: "8.4.0", connectionId: 1, statusFlags: 2, characterSet: 8 },
      capabilityFlags: 0xffffff,
      authCallback: (given: Reply, done: (error: null, refusal?: object) => void) => {
        const found = users.get(given.user);
        if (found === undefined || !isSignedIn(found, given)) return done(null, denied);
        user = found;
        done(null);
        return startOver();
      },
    });
    connection.on("query", (statement: string) => {
      const code = answerTo(user, statement, mayHaveTwo);
      if (statement === "SELECT VERSION()") connection.writeTextResult([{ version: "8.4.0" }], [column]);
      else if (code === undefined) connection.writeOk();
      else connection.writeError({ message: "refused", code });
      startOver();
    });
    connection.on("error", () => {});
  });
  const port = await freePort();
  server.listen(port);
  return {
    user: async () => {
      const [name, primary] = [randomUUID().slice(0, 8), randomUUID()];
      users.set(name, { primary, secondary: undefined });
      return { url: `mysql://${name}:${primary}@127.0.0.1:${port}`, password: primary };
    },
    signsIn,
    log: () => "",
    stop: () => server.close(() => {}),
  };
}

/** Source: https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_com_query_response_text_resultset_column_definition.html */
const column = {
  ...{ catalog: "def", schema: "", table: "", orgTable: "", name: "version", orgName: "version" },
  ...{ characterSet: 33, columnLength: 255, columnType: 253, flags: 0, decimals: 0 },
};

/** The number of an error; undefined when the statement was run. */
function answerTo(user: User, statement: string, mayHaveTwo: boolean): number | undefined {
  if (statement === "SELECT 1") return undefined;
  const [, password, retains] =
    /^ALTER USER USER\(\) IDENTIFIED BY '([^']+)'( RETAIN CURRENT PASSWORD)?$/.exec(statement) ?? [];
  const discards = statement === "ALTER USER USER() DISCARD OLD PASSWORD";
  if (password === undefined && !discards) return 1064;
  if ((retains !== undefined || discards) && !mayHaveTwo) return 1227;
  if (retains !== undefined) user.secondary = user.primary;
  if (password === undefined) user.secondary = undefined;
  else user.primary = password;
  return undefined;
}

interface Reply {
  readonly user: string;
  readonly authPluginData1: Buffer;
  readonly authPluginData2: Buffer;
  readonly authToken: Buffer;
}

/** Source: https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_connection_phase_authentication_methods_native_password_authentication.html */
function isSignedIn(
  { primary, secondary }: User,
  { authPluginData1, authPluginData2, authToken }: Reply,
): boolean {
  const seed = Buffer.concat([authPluginData1, authPluginData2]).subarray(0, 20);
  return [primary, secondary].some((password) => {
    if (password === undefined) return false;
    const once = sha1(Buffer.from(password));
    const mask = sha1(Buffer.concat([seed, sha1(once)]));
    return Buffer.from(once.map((byte, at) => byte ^ mask[at]!)).equals(authToken);
  });
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash("sha1").update(bytes).digest();
}
