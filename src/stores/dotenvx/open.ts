import { dirname, join } from "node:path";
import { systemKeyring } from "../keyring/systemKeyring";
import { DotenvxFile } from "./dotenvxFile";
import type { Belongings } from "./encryptedFile";
import { PrivateKeys } from "./keys";
import { SealBook } from "./seals";

/** The attribute by which dotenvx finds a private key in the Secret Service. */
const accountAttribute = "public-key";

/**
 * An encrypted file of a workspace, with its keys where dotenvx looks for them on this computer.
 * @param root The folder that holds `.tacit`.
 * @param newKeys `file` only when a person has asked for `.env.keys`, and git ignores it.
 */
export function openDotenvx(
  root: string,
  file: string,
  newKeys: Belongings["newKeys"] = "keyring",
): DotenvxFile {
  const keys = new PrivateKeys({
    environment: process.env,
    file: join(dirname(join(root, file)), ".env.keys"),
    keyring: systemKeyring(process.platform, accountAttribute),
  });
  return new DotenvxFile(file, { root, keys, seals: new SealBook(root), newKeys });
}
