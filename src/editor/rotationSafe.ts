import type { SecretStorage } from "vscode";
import type { Credential } from "../rotation/credential";
import type { Safe, Which } from "../rotation/safe";
import { StoreError } from "../stores/storeError";

/** Keeps the values of rotations in VS Code's own secret storage, which the operating system's keyring encrypts. */
export class SecretStorageSafe implements Safe {
  constructor(readonly secrets: SecretStorage) {}

  async get(id: string, which: Which): Promise<Credential | undefined> {
    const text = await this.secrets.get(keyOf(id, which));
    return text === undefined ? undefined : (JSON.parse(text) as Credential);
  }

  /** @throws StoreError when something else is read back. */
  async put(id: string, which: Which, credential: Credential): Promise<void> {
    const text = JSON.stringify(credential);
    await this.secrets.store(keyOf(id, which), text);
    if ((await this.secrets.get(keyOf(id, which))) !== text) throw new StoreError("unverified", "VS Code");
  }

  async remove(id: string, which: Which): Promise<void> {
    await this.secrets.delete(keyOf(id, which));
  }
}

function keyOf(id: string, which: Which): string {
  return `rotation ${id} ${which}`;
}
