import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { armor, Decrypter, Encrypter } from "age-encryption";
import type { Metadata } from "./format";

/** An entry of a file for one recipient: the file's key, encrypted for them. */
export interface AgeEntry {
  readonly recipient: string;
  readonly enc: string;
}

/** The entries for age keys in a file's metadata. */
export function ageEntries({ age }: Metadata): readonly AgeEntry[] {
  return Array.isArray(age) ? age.filter(isEntry) : [];
}

/**
 * Encrypts a file's key for age recipients, as `age --armor` does.
 * @throws Error for a recipient that is no native age one, as those of SSH keys and plugins are.
 */
export function wrapFor(key: Uint8Array, recipients: readonly string[]): Promise<AgeEntry[]> {
  return Promise.all(
    recipients.map(async (recipient) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      return { recipient, enc: armor.encode(await encrypter.encrypt(key)) };
    }),
  );
}

/** The file's key, by whichever identity fits; undefined when none does. */
export async function unwrap(
  entries: readonly AgeEntry[],
  identities: readonly string[],
): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter();
  const usable = identities.filter((identity) => isAdded(decrypter, identity));
  if (usable.length === 0) return undefined;
  for (const { enc } of entries) {
    const key = await opened(decrypter, enc).catch(() => undefined);
    if (key?.length === 32) return key;
  }
  return undefined;
}

async function opened(decrypter: Decrypter, enc: string): Promise<Uint8Array> {
  return decrypter.decrypt(armor.decode(enc));
}

/**
 * The identities where sops looks for native age ones: SOPS_AGE_KEY, SOPS_AGE_KEY_FILE, and `sops/age/keys.txt` in the
 * person's folder of settings. Keys of SSH, plugins and the command in SOPS_AGE_KEY_CMD are left to sops itself. Source: https://getsops.io/docs/#encrypting-using-age
 */
export async function findIdentities(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const files = [env.SOPS_AGE_KEY_FILE, defaultKeyFile(env)].filter((file) => file !== undefined);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return [env.SOPS_AGE_KEY ?? "", ...texts].flatMap((text) =>
    text
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => line.match(/AGE-SECRET-KEY-\S+/g) ?? []),
  );
}

/** Where sops looks when no variable says otherwise. */
export function defaultKeyFile(env: NodeJS.ProcessEnv, platform = process.platform): string | undefined {
  const home = env.HOME ?? homedir();
  const folder =
    platform === "win32"
      ? env.APPDATA
      : env.XDG_CONFIG_HOME ||
        join(home, ...(platform === "darwin" ? ["Library", "Application Support"] : [".config"]));
  return folder === undefined ? undefined : join(folder, "sops", "age", "keys.txt");
}

function isAdded(decrypter: Decrypter, identity: string): boolean {
  try {
    decrypter.addIdentity(identity);
    return true;
  } catch {
    return false;
  }
}

function isEntry(entry: unknown): entry is AgeEntry {
  const { recipient, enc } = (entry ?? {}) as Partial<AgeEntry>;
  return typeof recipient === "string" && typeof enc === "string";
}
