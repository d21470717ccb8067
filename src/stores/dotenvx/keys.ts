import { appendLine, changeVariable, edited, lineEndOf } from "../../dotenv/edit";
import { parse } from "../../dotenv/parse";
import type { Keyring } from "../keyring/keyring";
import { isStoreError, StoreError } from "../storeError";
import { readText, writeText } from "../textFile";
import { type KeyPair, publicKeyOf } from "./cipher";
import { keyNames, privateStart, shortKey } from "./names";

/** Where a private key was found, or is to be kept. */
export type KeyPlace = "environment" | "file" | "keyring";

export interface FoundKey extends KeyPair {
  readonly place: KeyPlace;
}

/** What private keys of a file are looked for in. */
export interface KeyPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The path of `.env.keys`. */
  readonly file: string;
  /** Its items have their public key in `account`; undefined where there is none. */
  readonly keyring: Keyring | undefined;
}

/**
 * The private keys of dotenvx files, where dotenvx looks for them and in its order: variables `DOTENV_PRIVATE_KEY…`, the
 * file `.env.keys`, the operating system's keyring (`dotenvx native`, which version 1 does not know). A key counts when the
 * file's public key is its other half, whatever its name. No key is held here for longer than a call.
 */
export class PrivateKeys {
  readonly #places: KeyPlaces;

  constructor(places: KeyPlaces) {
    this.#places = places;
  }

  /**
   * The private half; undefined when it is nowhere.
   * @throws StoreError as a keyring does that is locked, or as a file that cannot be read.
   */
  async find(publicKey: string, signal?: AbortSignal): Promise<FoundKey | undefined> {
    const { environment, file } = this.#places;
    const found = (privateKey: string | undefined, place: KeyPlace): FoundKey | undefined =>
      privateKey === undefined ? undefined : { publicKey, privateKey, place };
    return (
      found(matching(environment, publicKey), "environment") ??
      found(matching(variablesOf((await readText(keysFile, file)) ?? ""), publicKey), "file") ??
      found(await this.#inKeyring(publicKey, signal), "keyring")
    );
  }

  /**
   * Keeps a new key and reads it back, so that what is encrypted for it can be decrypted.
   * @param path Of the file that it is for.
   * @param place `file` only when a person has asked for that, and git ignores `.env.keys`.
   * @throws StoreError of kind `no-tool` without a keyring, `unverified` when something else is read back.
   */
  async keep(pair: KeyPair, path: string, place: "file" | "keyring", signal?: AbortSignal): Promise<void> {
    if (place === "file") await this.#keepInFile(pair, path);
    else await this.#label(pair, `dotenvx (${shortKey(pair.publicKey)})`, signal);
    if ((await this.find(pair.publicKey, signal))?.privateKey !== pair.privateKey)
      throw new StoreError("unverified", place === "file" ? keysFile : this.#ring().title);
  }

  /** Marks a key of the keyring as retired. It stays where it is: the file's history is encrypted for it. */
  async retire(publicKey: string, signal?: AbortSignal): Promise<void> {
    const privateKey = await this.#inKeyring(publicKey, signal);
    if (privateKey !== undefined)
      await this.#label({ publicKey, privateKey }, `dotenvx, retired (${shortKey(publicKey)})`, signal);
  }

  async #inKeyring(publicKey: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    try {
      if (!this.#usesKeyring()) return undefined;
      return (await this.#ring().get({ service, account: publicKey }, signal))?.trim();
    } catch (error) {
      if (isStoreError(error) && error.kind === "no-tool") return undefined;
      throw error;
    }
  }

  async #label(pair: KeyPair, label: string, signal: AbortSignal | undefined): Promise<void> {
    const item = { service, account: pair.publicKey };
    await this.#ring().set(item, pair.privateKey, label, signal);
  }

  async #keepInFile({ privateKey }: KeyPair, path: string): Promise<void> {
    const before = await readText(keysFile, this.#places.file);
    const after = withKey(before, path, privateKey);
    await writeText(keysFile, this.#places.file, before, after);
  }

  #usesKeyring(): boolean {
    const { CI, DOTENVX_NO_NATIVE } = this.#places.environment;
    return this.#places.keyring !== undefined && !CI && DOTENVX_NO_NATIVE !== "true";
  }

  #ring(): Keyring {
    const { keyring } = this.#places;
    if (keyring !== undefined && this.#usesKeyring()) return keyring;
    const advice =
      "Use a computer that has one, unset CI and DOTENVX_NO_NATIVE, or let .env.keys hold the key.";
    throw new StoreError("no-tool", "The keyring", { detail: "dotenvx does not use one here", advice });
  }
}

const service = "dotenvx";
const keysFile = ".env.keys";

/**
 * The text of `.env.keys` with a key for a file, as dotenvx lays it out. An older key of that file stays before it and
 * a comma, as `dotenvx rotate` of version 1 has it; both versions try each.
 */
export function withKey(text: string | undefined, path: string, privateKey: string): string {
  const { privateName } = keyNames(path);
  const before = text ?? head;
  const old = parse(before).findLast(({ name, commented }) => name === privateName && !commented)?.value;
  const lineEnd = lineEndOf(before);
  return old
    ? edited(before, changeVariable(before, privateName, `${old},${privateKey}`))
    : edited(before, appendLine(before, `${lineEnd}# ${baseOf(path)}${lineEnd}${privateName}=${privateKey}`));
}

const head = [
  "#/------------------!DOTENV_PRIVATE_KEYS!-------------------/",
  "#/ private decryption keys. DO NOT commit to source control /",
  "#/     [how it works](https://dotenvx.com/encryption)       /",
  "#/----------------------------------------------------------/",
  "",
].join("\n");

function baseOf(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

function variablesOf(text: string): Readonly<Record<string, string>> {
  const inForce = parse(text).filter(({ commented }) => !commented);
  return Object.fromEntries(inForce.map(({ name, value }) => [name, value]));
}

function matching(
  variables: Readonly<Record<string, string | undefined>>,
  publicKey: string,
): string | undefined {
  return Object.entries(variables)
    .filter(([name]) => name.startsWith(privateStart))
    .flatMap(([, value]) => (value ?? "").split(","))
    .map((key) => key.trim())
    .find((key) => publicKeyOf(key) === publicKey);
}
