import { createHash } from "node:crypto";
import { edited, removeVariable } from "../../dotenv/edit";
import { digestOf } from "../digest";
import { meet } from "../expected";
import { refuseEarly } from "../keep";
import type { Expected, Held, Listed, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { variableNameProblem } from "../variableName";
import { decryptWith, type KeyPair, newKeyPair } from "./cipher";
import { type Belongings, EncryptedFile } from "./encryptedFile";
import { type Rotation, rotateKey } from "./rotate";
import type { FileSeals, Verdict } from "./seals";
import {
  type Encryption,
  encryptText,
  isExact,
  isKeyName,
  publicKeyIn,
  setValue,
  type Variable,
  variablesIn,
} from "./text";

/**
 * An encrypted `.env` file of dotenvx, which is committed: `dotenvx run -- program` decrypts it for a program in any language.
 * What is not encrypted in it is listed and read too. Without the file's private key nothing is written, though dotenvx
 * could: what was written could not be read back. https://dotenvx.com/docs
 */
export class DotenvxFile implements Store {
  readonly kind = "dotenvx";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 1_000_000;
  readonly #file: EncryptedFile;

  /** @param file From the root; it need not exist yet. */
  constructor(file: string, belongings: Belongings) {
    this.#file = new EncryptedFile(file, belongings);
    this.title = this.#file.title;
  }

  address(name: string): string {
    return name;
  }

  nameProblem(name: string): string | undefined {
    return isKeyName(name) ? "is that of a key of dotenvx itself" : variableNameProblem(name);
  }

  permissions(): readonly string[] {
    return [];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const variables = variablesIn((await this.#file.read(signal)) ?? "");
    return [...variables.keys()].sort().map((name) => ({ name, changed: undefined }));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const text = (await this.#file.read(signal)) ?? "";
    const variable = variablesIn(text).get(name);
    if (variable === undefined) return undefined;
    const version = versionOf(variable);
    if (!variable.encrypted) return { value: variable.held, version };
    const { privateKey } = await this.#file.key(text, signal);
    const value = decryptWith(privateKey, variable.held);
    if (value === undefined) throw new StoreError("damaged", this.title, { detail: name });
    return { value, version };
  }

  /** What holds the value already stays as it is, for the sake of its history. */
  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    refuseEarly(this, name, value);
    const before = await this.#file.read(signal);
    const there = variablesIn(before ?? "").get(name);
    meet(this.title, there && { value: "", version: versionOf(there) }, expected);
    if (!isExact(value)) throw new StoreError("bad-value", this.title);
    const key = await this.#keyFor(before, signal);
    const isHeld = there?.encrypted === true && decryptWith(key.privateKey, there.held) === value;
    const edits = isHeld ? [] : setValue(before, { path: this.#file.path, ...key }, name, value);
    if (edits === undefined) throw new StoreError("bad-value", this.title);
    const after = edited(before ?? "", edits);
    signal?.throwIfAborted();
    await this.#file.write(before, after, this.#sealed(after, key, [name]));
    return versionOf(variablesIn(after).get(name)!);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const variable = variablesIn((await this.#file.read(signal)) ?? "").get(name);
    return variable === undefined ? [] : [{ version: versionOf(variable), created: undefined }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const before = (await this.#file.read(signal)) ?? "";
    const edits = isKeyName(name) ? [] : removeVariable(before, name);
    if (edits.length === 0) return false;
    await this.#file.write(before, edited(before, edits), (seals) => without(seals, name));
    return true;
  }

  /**
   * What was swapped, edited, added or removed otherwise than through this store, with dotenvx itself or by hand.
   * @throws StoreError of kind `no-key`: only who can read the file can tell.
   */
  async verify(signal?: AbortSignal): Promise<readonly Verdict[]> {
    const text = (await this.#file.read(signal)) ?? "";
    const isEncrypted = [...variablesIn(text).values()].some(({ encrypted }) => encrypted);
    return isEncrypted ? this.#file.verdicts(text, await this.#file.key(text, signal)) : [];
  }

  /** Seals what these names hold by now, which a person has looked at. */
  async accept(names: readonly string[], signal?: AbortSignal): Promise<void> {
    const text = (await this.#file.read(signal)) ?? "";
    await this.#file.changeSeals(this.#sealed(text, await this.#file.key(text, signal), names));
  }

  /**
   * Encrypts every value of the file that is not so yet, and reads each back before the file is replaced.
   * @throws StoreError of kind `not-found` without a file.
   */
  async encrypt(signal?: AbortSignal): Promise<Pick<Encryption, "encrypted" | "left">> {
    const before = await this.#file.read(signal);
    if (before === undefined) throw new StoreError("not-found", this.title);
    const key = await this.#keyFor(before, signal);
    const { edits, encrypted, left } = await encryptText(before, { path: this.#file.path, ...key }, false);
    const after = edited(before, edits);
    const [plain, sealed] = [variablesIn(before), variablesIn(after)];
    for (const name of encrypted)
      if (decryptWith(key.privateKey, sealed.get(name)!.held) !== plain.get(name)!.held)
        throw new StoreError("unverified", this.title, { detail: name });
    signal?.throwIfAborted();
    if (encrypted.length > 0) await this.#file.write(before, after, this.#sealed(after, key, encrypted));
    return { encrypted, left };
  }

  /** See `rotateKey`. */
  rotate(signal?: AbortSignal): Promise<Rotation> {
    return rotateKey(this.#file, signal);
  }

  /** The key of the file; for one that holds nothing encrypted yet a new one, which is kept first. */
  async #keyFor(text: string | undefined, signal: AbortSignal | undefined): Promise<KeyPair> {
    const { path, belongings } = this.#file;
    const holdsKey = publicKeyIn(text ?? "") !== undefined;
    const isEncrypted = [...variablesIn(text ?? "").values()].some(({ encrypted }) => encrypted);
    if (holdsKey || isEncrypted) return this.#file.key(text ?? "", signal);
    const pair = newKeyPair();
    await belongings.keys.keep(pair, path, belongings.newKeys, signal);
    return pair;
  }

  #sealed(text: string, key: KeyPair, names: readonly string[]): (seals: FileSeals) => FileSeals {
    const variables = variablesIn(text);
    return (seals) => {
      const group = { ...seals[key.publicKey] };
      for (const name of names) {
        const variable = variables.get(name);
        if (variable?.encrypted === true) group[name] = this.#file.seal(key.privateKey, name, variable.held);
        else delete group[name];
      }
      return { ...seals, [key.publicKey]: group };
    };
  }
}

/** Of an encrypted value a digest of what stands in the file: the same on every computer. */
function versionOf({ held, encrypted }: Variable): string {
  return encrypted ? createHash("sha256").update(held).digest("hex") : digestOf(held);
}

function without(seals: FileSeals, name: string): FileSeals {
  const groups = Object.entries(seals).map(([key, { [name]: _, ...rest }]) => [key, rest] as const);
  return Object.fromEntries(groups);
}
