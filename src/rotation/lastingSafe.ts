import { join } from "node:path";
import { systemKeyring } from "../stores/keyring/systemKeyring";
import { isStoreError, StoreError } from "../stores/storeError";
import type { Credential } from "./credential";
import { rotationsFolder } from "./journal";
import { FileSafe, KeyringSafe, type Safe, type Which } from "./safe";

/**
 * The keyring of this computer; where it has none and the person agrees, files in `.tacit/rotations`. What was begun with one
 * goes on with it, in the terminal as well.
 */
export class LastingSafe implements Safe {
  readonly #keyring: Safe;
  readonly #files: Safe;
  #chosen: Safe | undefined;

  /**
   * @param root The folder that holds `.tacit`.
   * @param mayUseFiles Asks the person; once in the life of this object.
   */
  constructor(
    root: string,
    readonly mayUseFiles: () => Promise<boolean>,
    keyring = systemKeyring(process.platform),
  ) {
    this.#keyring = keyring === undefined ? noKeyring : new KeyringSafe(keyring);
    this.#files = new FileSafe(join(root, rotationsFolder));
  }

  async get(id: string, which: Which): Promise<Credential | undefined> {
    return (await this.#of(id)).get(id, which).catch(noneWithoutKeyring);
  }

  async put(id: string, which: Which, credential: Credential): Promise<void> {
    const safe = await this.#of(id);
    try {
      await safe.put(id, which, credential);
      this.#chosen = safe;
    } catch (error) {
      if (safe === this.#files || !isWithoutKeyring(error) || !(await this.mayUseFiles())) throw error;
      this.#chosen = this.#files;
      await this.#files.put(id, which, credential);
    }
  }

  async remove(id: string, which: Which): Promise<void> {
    await (await this.#of(id)).remove(id, which).catch(noneWithoutKeyring);
  }

  async #of(id: string): Promise<Safe> {
    if (this.#chosen === undefined && (await this.#files.get(id, "old")) !== undefined)
      this.#chosen = this.#files;
    return this.#chosen ?? this.#keyring;
  }
}

function noneWithoutKeyring(error: unknown): undefined {
  if (!isWithoutKeyring(error)) throw error;
}

function isWithoutKeyring(error: unknown): boolean {
  return isStoreError(error) && error.kind === "no-tool";
}

const refuse = async (): Promise<never> => {
  throw new StoreError("no-tool", "Tacit", { detail: "this system has no keyring" });
};

/** Of a system that has none. */
const noKeyring: Safe = { get: refuse, put: refuse, remove: refuse };
