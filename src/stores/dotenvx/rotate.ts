import { edited } from "../../dotenv/edit";
import { isStoreError, StoreError } from "../storeError";
import { type KeyPair, newKeyPair } from "./cipher";
import type { EncryptedFile } from "./encryptedFile";
import type { KeyPlace } from "./keys";
import { keyNames } from "./names";
import type { FileSeals, Verdict } from "./seals";
import { reencryptText, variablesIn } from "./text";

/** What a rotation has done, and what is left to a person. */
export interface Rotation {
  /** The variable in which CI, hosts and colleagues have the old private key and need the new one. */
  readonly variable: string;
  readonly oldPublicKey: string;
  readonly newPublicKey: string;
  /** Where the old private key was found. Behind `environment`, what set the variable still has the old one. */
  readonly wasIn: KeyPlace;
  /** Where the new one is kept now. */
  readonly isIn: "keyring" | "file";
  /** The variables that were encrypted anew. */
  readonly names: readonly string[];
  /** What was not as it had been written before the rotation; these are not sealed. */
  readonly suspects: readonly Verdict[];
}

/**
 * Gives a file a new key: everything is encrypted anew, and the old private key stays, marked as retired, since the file's
 * history is encrypted for it. (Who has it and the history has the values too: they must be rotated by themselves.)
 *
 * In this order, so that after a crash at any point all can be decrypted, and another rotation goes through: the new key is
 * kept and read back; the seals for it are written beside the old ones; the file is replaced at once; what belongs to
 * other keys than the file's is put away.
 * @throws StoreError of kind `no-key`, or `damaged` when a value cannot be decrypted. Then nothing has changed.
 */
export async function rotateKey(file: EncryptedFile, signal?: AbortSignal): Promise<Rotation> {
  const before = await file.read(signal);
  if (before === undefined) throw new StoreError("not-found", file.title, { detail: "no such file" });
  const old = await file.key(before, signal);
  const suspects = await file.verdicts(before, old);
  const pair = newKeyPair();
  const { edits, encrypted: names, unreadable } = await reencryptText(before, old.privateKey, pair.publicKey);
  if (unreadable.length > 0) throw new StoreError("damaged", file.title, { detail: unreadable.join(", ") });
  const isIn = old.place === "file" ? "file" : "keyring";
  await file.belongings.keys.keep(pair, file.path, isIn, signal);
  const after = edited(before, edits);
  const group = sealsOf(file, after, pair, new Set(suspects.map(({ name }) => name)));
  await file.write(before, after, (seals) => ({ ...seals, [pair.publicKey]: group }));
  await putAway(file, pair.publicKey, old.publicKey);
  const variable = keyNames(file.path, after).privateName;
  const keys = { oldPublicKey: old.publicKey, newPublicKey: pair.publicKey };
  return { variable, ...keys, wasIn: old.place, isIn, names, suspects };
}

function sealsOf(
  file: EncryptedFile,
  text: string,
  { privateKey }: KeyPair,
  suspects: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const sealed = [...variablesIn(text).values()].filter(
    ({ name, encrypted }) => encrypted && !suspects.has(name),
  );
  return Object.fromEntries(sealed.map(({ name, held }) => [name, file.seal(privateKey, name, held)]));
}

/** Marks other keys than the current one as retired and drops their seals: also those of a rotation that was cut short. */
async function putAway(file: EncryptedFile, current: string, old: string): Promise<void> {
  try {
    const sealed = Object.keys(await file.seals()).filter((key) => key !== current);
    const others = new Set([old, ...sealed]);
    for (const key of others) await file.belongings.keys.retire(key);
    await file.changeSeals((seals): FileSeals => ({ [current]: seals[current] ?? {} }));
  } catch (error) {
    // The file has its new key; the next rotation puts away what is left.
    if (!isStoreError(error)) throw error;
  }
}
