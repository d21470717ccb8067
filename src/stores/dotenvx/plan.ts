import { edited, type TextEdit } from "../../dotenv/edit";
import { StoreError } from "../storeError";
import { decryptWith, type KeyPair } from "./cipher";
import type { EncryptedFile } from "./encryptedFile";
import type { SealsChange } from "./seals";
import { type Encryption, encryptText, setValue, variablesIn } from "./text";

/** Changes of a file and of the seals, to be made in one step that one undo takes back. Its key is kept already. */
export interface EncryptionPlan extends Encryption {
  readonly seals: SealsChange;
}

/**
 * Plans the encryption of every value of a plain text: see `encryptText`. A new key is kept and read back first; it stays
 * when the plan comes to nothing.
 * @throws StoreError of kind `no-tool` where no key can be kept.
 */
export async function planEncryption(
  file: EncryptedFile,
  text: string,
  fillsIn: boolean,
  signal?: AbortSignal,
): Promise<EncryptionPlan> {
  const key = await file.keyOrNew(text, signal);
  const encryption = await verified(file, text, key, fillsIn);
  const after = edited(text, encryption.edits);
  return { ...encryption, seals: await file.planSeals(file.resealed(after, key, encryption.encrypted)) };
}

/** Encrypts the file itself, for what has so far been read by npm's dotenv. */
export async function encryptFile(
  file: EncryptedFile,
  signal?: AbortSignal,
): Promise<Pick<Encryption, "encrypted" | "left">> {
  const before = await file.read(signal);
  if (before === undefined) throw new StoreError("not-found", file.title);
  const key = await file.keyOrNew(before, signal);
  const { edits, encrypted, left } = await verified(file, before, key, false);
  const after = edited(before, edits);
  signal?.throwIfAborted();
  if (encrypted.length > 0) await file.write(before, after, file.resealed(after, key, encrypted));
  return { encrypted, left };
}

/** Encrypts a text, and reads each value back out of it. */
async function verified(
  file: EncryptedFile,
  text: string,
  key: KeyPair,
  fillsIn: boolean,
): Promise<Encryption> {
  const encryption = await encryptText(text, { path: file.path, ...key }, fillsIn);
  const [plain, sealed] = [variablesIn(text), variablesIn(edited(text, encryption.edits))];
  for (const name of encryption.encrypted) {
    const read = decryptWith(key.privateKey, sealed.get(name)!.held);
    const isSame = read === plain.get(name)!.held || (fillsIn && read !== undefined);
    if (!isSame) throw new StoreError("unverified", file.title, { detail: name });
  }
  return encryption;
}

/**
 * The edits that set one value; none when it is there already, for the sake of the file's history.
 * @throws StoreError of kind `bad-value` when the file has no place for it.
 */
export function valueEdits(
  file: EncryptedFile,
  text: string | undefined,
  { privateKey, publicKey }: KeyPair,
  [name, value]: readonly [name: string, value: string],
): readonly TextEdit[] {
  const there = variablesIn(text ?? "").get(name);
  if (there?.encrypted === true && decryptWith(privateKey, there.held) === value) return [];
  const edits = setValue(text, { path: file.path, publicKey }, name, value);
  if (edits === undefined) throw new StoreError("bad-value", file.title);
  return edits;
}
