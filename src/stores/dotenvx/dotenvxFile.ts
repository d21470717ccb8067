import { createHash } from "node:crypto";
import { edited, removeVariable } from "../../dotenv/edit";
import { digestOf } from "../digest";
import { meet } from "../expected";
import { refuseEarly } from "../keep";
import type { Expected, FileStore, FileText, Held, Listed, Version } from "../store";
import { StoreError } from "../storeError";
import { variableNameProblem } from "../variableName";
import { decryptWith, type KeyPair } from "./cipher";
import { type Belongings, EncryptedFile } from "./encryptedFile";
import { type EncryptionPlan, encryptFile, planEncryption, valueEdits } from "./plan";
import { type Rotation, rotateKey } from "./rotate";
import type { FileSeals, Verdict } from "./seals";
import { type Encryption, isExact, isKeyName, type Variable, variablesIn } from "./text";

/**
 * An encrypted `.env` file of dotenvx, which is committed: `dotenvx run -- program` decrypts it for a program in any language.
 * What is not encrypted in it is listed and read too. Without the file's private key nothing is written, though dotenvx
 * could: what was written could not be read back. https://dotenvx.com/docs
 */
export class DotenvxFile implements FileStore {
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

  get path(): string {
    return this.#file.path;
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
    const key = variable.encrypted ? await this.#file.key(text, signal) : undefined;
    return { value: this.#opened(variable, key), version: versionOf(variable) };
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    this.#refuse(name, value);
    const before = await this.#file.read(signal);
    const there = variablesIn(before ?? "").get(name);
    meet(this.title, there && { value: "", version: versionOf(there) }, expected);
    const key = await this.#file.keyOrNew(before, signal);
    const after = edited(before ?? "", valueEdits(this.#file, before, key, [name, value]));
    signal?.throwIfAborted();
    await this.#file.write(before, after, this.#file.resealed(after, key, [name]));
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
    const key = await this.#file.key(text, signal);
    await this.#file.changeSeals(this.#file.resealed(text, key, names));
  }

  /** See `planEncryption`. */
  planEncryption(text: string, fillsIn: boolean, signal?: AbortSignal): Promise<EncryptionPlan> {
    return planEncryption(this.#file, text, fillsIn, signal);
  }

  async textWith(before: string | undefined, values: ReadonlyMap<string, string>): Promise<string> {
    for (const [name, value] of values) this.#refuse(name, value);
    const key = await this.#file.keyOrNew(before, undefined);
    let text = before ?? "";
    for (const variable of values) text = edited(text, valueEdits(this.#file, text, key, variable));
    return text;
  }

  /** The seals of what was written. */
  async beside(after: string, names: readonly string[]): Promise<readonly FileText[]> {
    const key = await this.#file.key(after, undefined);
    const seals = await this.#file.planSeals(this.#file.resealed(after, key, names));
    return seals.after === undefined ? [] : [{ path: seals.path, text: seals.after }];
  }

  async valuesIn(text: string): Promise<ReadonlyMap<string, string>> {
    const variables = [...variablesIn(text).values()];
    const key = variables.some(({ encrypted }) => encrypted)
      ? await this.#file.key(text, undefined)
      : undefined;
    return new Map(variables.map((variable) => [variable.name, this.#opened(variable, key)]));
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return this.valuesIn((await this.#file.read(signal)) ?? "");
  }

  /**
   * Encrypts every value of the file that is not so yet, and reads each back before the file is replaced.
   * @throws StoreError of kind `not-found` without a file.
   */
  encrypt(signal?: AbortSignal): Promise<Pick<Encryption, "encrypted" | "left">> {
    return encryptFile(this.#file, signal);
  }

  /** See `rotateKey`. */
  rotate(signal?: AbortSignal): Promise<Rotation> {
    return rotateKey(this.#file, signal);
  }

  /** @param key Of the file; needed for what is encrypted. */
  #opened({ name, held, encrypted }: Variable, key: KeyPair | undefined): string {
    const value = encrypted ? key && decryptWith(key.privateKey, held) : held;
    if (value === undefined) throw new StoreError("damaged", this.title, { detail: name });
    return value;
  }

  #refuse(name: string, value: string): void {
    refuseEarly(this, name, value);
    if (!isExact(value)) throw new StoreError("bad-value", this.title);
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
