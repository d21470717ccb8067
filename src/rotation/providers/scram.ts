import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/**
 * What a Postgres server keeps of a password; it takes this in place of the password, which so never stands in a statement, nor
 * in the logs of statements. Passwords of ASCII are meant: others would have to be prepared as the server does it (SASLprep).
 * Source: https://www.postgresql.org/docs/current/catalog-pg-authid.html
 * @param salt Chosen at random when absent.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16), iterations = 4096): string {
  const salted = pbkdf2Sync(password.normalize("NFKC"), salt, iterations, 32, "sha256");
  const stored = createHash("sha256").update(keyOf(salted, "Client Key")).digest("base64");
  const server = keyOf(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${server}`;
}

/** Source: https://www.rfc-editor.org/rfc/rfc5802#section-3 */
function keyOf(salted: Buffer, name: string): Buffer {
  return createHmac("sha256", salted).update(name).digest();
}
