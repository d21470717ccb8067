// The client of Postgres is a bundle of its own, loaded when a password of Postgres is first rotated.
import { Client } from "pg";

/**
 * Runs one statement as the user of an address.
 * @param url Without a password.
 */
export async function runPostgres(url: string, password: string, statement: string): Promise<void> {
  const address = new URL(url);
  address.password = encodeURIComponent(password);
  const client = new Client({
    connectionString: address.href,
    connectionTimeoutMillis: 20_000,
    query_timeout: 20_000,
    application_name: "tacit",
  });
  // The server may end the connection at any time; what is asked of it then fails by itself.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
