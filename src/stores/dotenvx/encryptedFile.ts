import { basename, join, relative, sep } from "node:path";
import { StoreError } from "../storeError";
import { readText, writeText } from "../textFile";
import { type KeyPair, newKeyPair } from "./cipher";
import type { FoundKey, PrivateKeys } from "./keys";
import { keyNames } from "./names";
import { type FileSeals, type SealBook, type SealsChange, sealOf, type Verdict, verdictsOf } from "./seals";
import { publicKeyIn, variablesIn } from "./text";

/** What belongs to an encrypted file. */
export interface Belongings {
  /** The folder that holds `.tacit`. */
  readonly root: string;
  readonly keys: PrivateKeys;
  readonly seals: SealBook;
  /** Where the key of a new file is kept: in `.env.keys` only when a person has asked for that. */
  readonly newKeys: "keyring" | "file";
}

/** A dotenvx file with its key and its seals, and the order in which they are written so that nothing is lost. */
export class EncryptedFile {
  readonly path: string;
  readonly title: string;
  readonly belongings: Belongings;
  /** How its seals call it. */
  readonly #name: string;

  /** @param file From the root. */
  constructor(file: string, belongings: Belongings) {
    this.path = join(belongings.root, file);
    this.title = basename(file);
    this.belongings = belongings;
    this.#name = relative(belongings.root, this.path).split(sep).join("/");
  }

  read(signal: AbortSignal | undefined): Promise<string | undefined> {
    signal?.throwIfAborted();
    return readText(this.title, this.path);
  }

  /** @throws StoreError of kind `no-key` when it is not here, `damaged` when the file does not say which it is. */
  async key(text: string, signal: AbortSignal | undefined): Promise<FoundKey> {
    const { publicName, privateName } = keyNames(this.path, text);
    const publicKey = publicKeyIn(text);
    if (publicKey === undefined) throw new StoreError("damaged", this.title, { detail: `no ${publicName}` });
    const found = await this.belongings.keys.find(publicKey, signal);
    if (found !== undefined) return found;
    const advice = `Ask a colleague for ${privateName} and put it into .env.keys, or into a variable of that name.`;
    throw new StoreError("no-key", this.title, { detail: `for ${publicName}`, advice });
  }

  /** The key of the file; for one that holds nothing encrypted yet a new one, which is kept first. */
  async keyOrNew(text: string | undefined, signal: AbortSignal | undefined): Promise<KeyPair> {
    const hasKey = publicKeyIn(text ?? "") !== undefined;
    const isEncrypted = [...variablesIn(text ?? "").values()].some(({ encrypted }) => encrypted);
    if (hasKey || isEncrypted) return this.key(text ?? "", signal);
    const pair = newKeyPair();
    await this.belongings.keys.keep(pair, this.path, this.belongings.newKeys, signal);
    return pair;
  }

  seal(privateKey: string, name: string, encrypted: string): string {
    return sealOf(privateKey, this.#name, name, encrypted);
  }

  seals(): Promise<FileSeals> {
    return this.belongings.seals.of(this.#name);
  }

  /** What is not as it was written here; empty when all is, or nothing is encrypted. */
  async verdicts(text: string, { publicKey, privateKey }: KeyPair): Promise<readonly Verdict[]> {
    const seals = (await this.seals())[publicKey] ?? {};
    return verdictsOf(variablesIn(text), seals, (name, held) => this.seal(privateKey, name, held));
  }

  /** Seals what the names hold in the text, and nothing for those that hold nothing encrypted. */
  resealed(text: string, key: KeyPair, names: readonly string[]): (seals: FileSeals) => FileSeals {
    const variables = variablesIn(text);
    return (seals) => {
      const group = { ...seals[key.publicKey] };
      for (const name of names) {
        const variable = variables.get(name);
        if (variable?.encrypted === true) group[name] = this.seal(key.privateKey, name, variable.held);
        else delete group[name];
      }
      return { ...seals, [key.publicKey]: group };
    };
  }

  planSeals(change: (seals: FileSeals) => FileSeals): Promise<SealsChange> {
    return this.belongings.seals.plan(this.#name, change);
  }

  changeSeals(change: (seals: FileSeals) => FileSeals): Promise<() => Promise<void>> {
    return this.belongings.seals.change(this.#name, change);
  }

  /**
   * Writes the seals and then the file. When the file cannot be written, the seals are put back; a crash between the two
   * leaves a seal too many or too few, which is reported and loses nothing.
   */
  async write(
    before: string | undefined,
    after: string,
    change: (seals: FileSeals) => FileSeals,
  ): Promise<void> {
    const putBack = await this.changeSeals(change);
    if (after === before) return;
    try {
      await writeText(this.title, this.path, before, after);
    } catch (error) {
      await putBack().catch(() => {});
      throw error;
    }
  }
}
