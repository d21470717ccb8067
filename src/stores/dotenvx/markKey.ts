import { hkdfSync } from "node:crypto";
import { dirname, join } from "node:path";
import { systemKeyring } from "../keyring/systemKeyring";
import { readText } from "../textFile";
import { PrivateKeys } from "./keys";
import { publicKeyIn } from "./text";

/**
 * A key that everybody has who can decrypt a file: derived from its private key, of which it tells nothing, so that it changes
 * when that does. Source: https://www.rfc-editor.org/rfc/rfc5869
 * @param root The folder that holds `.tacit`.
 * @param file From there, with `/`.
 * @returns 32 bytes; undefined when the file is not encrypted, or its key is not here.
 * @throws StoreError as `PrivateKeys.find` does.
 */
export async function markKeyOf(root: string, file: string): Promise<Uint8Array | undefined> {
  const path = join(root, file);
  const publicKey = publicKeyIn((await readText(file, path)) ?? "");
  if (publicKey === undefined) return undefined;
  const places = { environment: process.env, file: join(dirname(path), ".env.keys") };
  const keys = new PrivateKeys({ ...places, keyring: systemKeyring(process.platform, "public-key") });
  const found = await keys.find(publicKey);
  if (found === undefined) return undefined;
  const secret = Buffer.from(found.privateKey, "hex");
  return new Uint8Array(hkdfSync("sha256", secret, "", "tacit value marks v1", 32));
}
