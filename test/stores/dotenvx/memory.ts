import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DotenvxFile } from "../../../src/stores/dotenvx/dotenvxFile";
import { PrivateKeys } from "../../../src/stores/dotenvx/keys";
import { SealBook } from "../../../src/stores/dotenvx/seals";
import type { Item, Keyring } from "../../../src/stores/keyring/keyring";

/** A keyring that forgets everything, and lets a test see and do something at each write. */
export class MemoryKeyring implements Keyring {
  readonly kind = "secret-service";
  readonly title = "Keyring of the test";
  readonly largest = 8191;
  readonly values = new Map<string, string>();
  readonly labels = new Map<string, string>();
  onSet: (label: string) => void = () => {};

  takes(): boolean {
    return true;
  }

  async get({ account }: Item): Promise<string | undefined> {
    return this.values.get(account);
  }

  async set({ account }: Item, value: string, label: string): Promise<void> {
    this.onSet(label);
    this.values.set(account, value);
    this.labels.set(account, label);
  }

  async remove({ account }: Item): Promise<boolean> {
    return this.values.delete(account);
  }

  async accounts(): Promise<readonly string[]> {
    return [...this.values.keys()].sort();
  }
}

/** A folder with an encrypted file that need not exist yet. */
export interface Scene<Ring extends Keyring = MemoryKeyring> {
  readonly root: string;
  readonly path: string;
  readonly keyring: Ring;
  /** A store that knows nothing but what is in the folder and the keyring. */
  open(environment?: Readonly<Record<string, string>>, newKeys?: "keyring" | "file"): DotenvxFile;
}

export function scene(): Scene;
export function scene<Ring extends Keyring>(keyring: Ring): Scene<Ring>;
export function scene(keyring: Keyring = new MemoryKeyring()): Scene<Keyring> {
  const root = mkdtempSync(join(tmpdir(), "tacit-dotenvx-"));
  const file = ".env.production";
  return {
    root,
    path: join(root, file),
    keyring,
    open: (environment = {}, newKeys = "keyring") => {
      const keys = new PrivateKeys({ environment, file: join(root, ".env.keys"), keyring });
      return new DotenvxFile(file, { root, keys, seals: new SealBook(root), newKeys });
    },
  };
}
