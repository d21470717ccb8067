// The client of MySQL and MariaDB is a bundle of its own, loaded when a password of theirs is first rotated.
import { createConnection } from "mysql2/promise";

/**
 * Runs one statement as the user of an address.
 * @param url Without a password.
 * @param values Take the places of the `?`; MySQL leaves passwords out of its logs, MariaDB does not.
 * @returns What stands first in the first row of the answer.
 */
export async function runMySql(
  url: string,
  password: string,
  statement: string,
  values: readonly string[] = [],
): Promise<string | undefined> {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const mode = searchParams.get("ssl-mode") ?? searchParams.get("sslmode");
  const connection = await createConnection({
    host: hostname.replace(/^\[|\]$/g, ""),
    ...(port !== "" && { port: Number(port) }),
    user: decodeURIComponent(username),
    password,
    ...(pathname.length > 1 && { database: decodeURIComponent(pathname.slice(1)) }),
    ...(mode !== null && !/^(?:disabled?|prefer(?:red)?)$/i.test(mode) && { ssl: {} }),
    connectTimeout: 20_000,
  });
  connection.on("error", () => {});
  try {
    const [rows] = await connection.query({ sql: statement, values: [...values], rowsAsArray: true });
    const first: unknown = (rows as unknown as readonly (readonly unknown[])[])[0]?.[0];
    return typeof first === "string" ? first : undefined;
  } finally {
    connection.destroy();
  }
}
