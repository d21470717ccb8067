import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { digestOf } from "../digest";
import { meet } from "../expected";
import { refuseEarly } from "../keep";
import type { Expected, FileStore, Held, Listed, ReadableBy, Version } from "../store";
import { StoreError } from "../storeError";
import { readText, writeText } from "../textFile";
import { ageEntries, findIdentities, unwrap, wrapFor } from "./ageKeys";
import { bindingOf, encrypt } from "./cipher";
import { creationFor } from "./creation";
import { type Format, type Metadata, type Path, type Reading, Unreadable } from "./format";
import { noKey } from "./noKey";
import { sealed, type Value, valuesOf } from "./opened";
import { isEncryptedAt, ruleOf } from "./rule";
import { textOf, typeFor } from "./types";

/** A file whose key is at hand. */
interface Open {
  readonly text: string;
  readonly key: Uint8Array;
  readonly values: readonly Value[];
  readonly metadata: Metadata;
}

const fixedList =
  "An element of a list is not taken out, for the names of those behind it would change. Use “sops edit”.";

/** The version of sops whose format is written here. */
const version = "3.13.2";

/**
 * A file that SOPS encrypts value by value with age: https://getsops.io. What is read is verified as a whole; what is
 * written is a value and the file's digest, and all else stays byte for byte. Recipients of a file stay as they are;
 * those of a new one are what `.sops.yaml` says.
 */
export class SopsStore implements FileStore {
  readonly kind = "sops";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 1_000_000;
  readonly #format: Format;
  readonly #env: NodeJS.ProcessEnv;

  /** @param env Where sops's variables are looked for. */
  constructor(
    readonly path: string,
    format: Format,
    env = process.env,
  ) {
    this.title = basename(path);
    this.#format = format;
    this.#env = env;
  }

  address(name: string): string {
    return name;
  }

  nameProblem(name: string): string | undefined {
    return this.#format.pathOf(name) === undefined ? this.#format.nameRule : undefined;
  }

  permissions(): readonly string[] {
    return [];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const text = await this.#read(signal);
    if (!text) return [];
    const names = new Set(this.#reading(text).leaves.map(({ path }) => this.#format.nameOf(path)));
    return [...names].sort().map((name) => ({ name, changed: undefined }));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const text = await this.#read(signal);
    return text ? this.#heldIn(await this.#open(text), name) : undefined;
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    const before = await this.#read(signal);
    const open = before ? await this.#open(before) : await this.#make();
    meet(this.title, this.#heldIn(open, name), expected);
    const after = this.#changed(open, new Map([[name, value]]));
    signal?.throwIfAborted();
    if (after.text !== before) await writeText(this.title, this.path, before, after.text);
    return this.#heldIn(after, name)!.version;
  }

  async textWith(before: string | undefined, values: ReadonlyMap<string, string>): Promise<string> {
    const open = before ? await this.#open(before) : await this.#make();
    return this.#changed(open, values).text;
  }

  async valuesIn(text: string): Promise<ReadonlyMap<string, string>> {
    if (text === "") return new Map();
    const { values } = await this.#open(text);
    return new Map(values.map(({ path, plain }) => [this.#format.nameOf(path), textOf(plain)]));
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return this.valuesIn((await this.#read(signal)) ?? "");
  }

  async readableBy(_name: string, signal?: AbortSignal): Promise<ReadableBy> {
    const text = await this.#read(signal);
    const { metadata } = text ? this.#reading(text) : { metadata: {} };
    const named = ageEntries(metadata).map(({ recipient }) => `the key of ${recipient}`);
    return { named, others: "the other kinds of keys that sops has written into the file, if any" };
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const text = await this.#read(signal);
    const written = text ? this.#reading(text).leaves.findLast(this.#is(name))?.text : undefined;
    return written === undefined ? [] : [{ version: digestOf(written), created: undefined }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const before = await this.#read(signal);
    if (!before || !this.#reading(before).leaves.some(this.#is(name))) return false;
    if (typeof this.#format.pathOf(name)?.at(-1) === "number") throw this.#badName(fixedList);
    const { key, values } = await this.#open(before);
    const gone = values.find(this.#is(name))!;
    const kept = values.filter((each) => !this.#is(name)(each));
    const text = this.#format.remove(before, gone.path);
    this.#mustHold(text, kept);
    await writeText(this.title, this.path, before, sealed(this.#format, text, kept, key));
    return true;
  }

  /** An empty file for those whom `.sops.yaml` names; whoever makes it must be one of them. */
  async #make(): Promise<Open> {
    const creation = await creationFor(this.title, this.path, this.#env);
    const key = randomBytes(32);
    const age = await wrapFor(key, creation.recipients).catch(() => {
      const advice = `Make the file once with “sops edit ${this.path}”; it can be used here then.`;
      throw new StoreError("failed", this.title, { detail: "a recipient that is no native age key", advice });
    });
    const metadata: Metadata = {
      age,
      lastmodified: "",
      mac: "",
      [creation.rule.key]: creation.rule.pattern,
      ...(creation.isMacOfEncryptedOnly && { mac_only_encrypted: true }),
      version,
    };
    await this.#keyOf(metadata);
    const text = sealed(this.#format, this.#format.make(metadata), [], key);
    return { text, key, values: [], metadata };
  }

  async #open(text: string): Promise<Open> {
    const reading = this.#reading(text);
    const key = await this.#keyOf(reading.metadata);
    return { text, key, values: this.#verified(reading, key), metadata: reading.metadata };
  }

  #verified(reading: Reading, key: Uint8Array): readonly Value[] {
    try {
      return valuesOf(reading, key);
    } catch (error) {
      throw this.#errorFor(error);
    }
  }

  async #keyOf(metadata: Metadata): Promise<Uint8Array> {
    const key = await unwrap(ageEntries(metadata), await findIdentities(this.#env));
    if (key === undefined) throw noKey(this.title, metadata, this.#env);
    return key;
  }

  #changed(open: Open, values: ReadonlyMap<string, string>): Open {
    let now = open;
    for (const [name, value] of values) now = this.#with(now, name, value);
    if (now === open) return open;
    return { ...now, text: sealed(this.#format, now.text, now.values, now.key) };
  }

  /** The file with one value, its digest still to be made. */
  #with(open: Open, name: string, value: string): Open {
    refuseEarly(this, name, value);
    const path = this.#format.pathOf(name)!;
    const old = open.values.findLast(this.#is(name));
    if (old !== undefined && textOf(old.plain) === value) return open;
    this.#refusePlain(open.metadata, name, old);
    const plain = typeFor(value, old?.plain.type);
    const written = encrypt(plain, open.key, bindingOf(path));
    const text = this.#format.set(open.text, path, written);
    if (text === undefined) throw this.#badName(`${name} is no place for a value in this file.`);
    const values = this.#mustHold(text, [...open.values, { path, written, plain, isEncrypted: true }]);
    return { ...open, text, values };
  }

  /** A value that the file's rule leaves as it is would stand there for all to read. */
  #refusePlain(metadata: Metadata, name: string, old: Value | undefined): void {
    const rule = ruleOf(metadata);
    if (isEncryptedAt(rule, this.#format.pathOf(name)!) ?? old?.isEncrypted) return;
    throw this.#badName(`The file's rule ${rule.key} leaves ${name} in plain text. Choose another name.`);
  }

  /**
   * The values of a text that was just edited, which must be these and no others.
   * @throws StoreError before anything is lost.
   */
  #mustHold(text: string, values: readonly Value[]): readonly Value[] {
    const known = new Map(values.map((value) => [JSON.stringify(value.path), value]));
    const { leaves } = this.#reading(text);
    const now = leaves.map(({ path }) => known.get(JSON.stringify(path)));
    const isWhole = leaves.every((leaf, index) => leaf.text === now[index]?.written);
    if (!isWhole || new Set(now).size !== known.size)
      throw new StoreError("failed", this.title, { detail: "it has a form that cannot be edited here" });
    return now as readonly Value[];
  }

  #heldIn({ values }: Open, name: string): Held | undefined {
    const value = values.findLast(this.#is(name));
    return value === undefined ? undefined : { value: textOf(value.plain), version: digestOf(value.written) };
  }

  #is(name: string): (at: { readonly path: Path }) => boolean {
    return ({ path }) => this.#format.nameOf(path) === name;
  }

  async #read(signal: AbortSignal | undefined): Promise<string | undefined> {
    signal?.throwIfAborted();
    return readText(this.title, this.path);
  }

  #reading(text: string): Reading {
    try {
      return this.#format.read(text);
    } catch (error) {
      throw this.#errorFor(error);
    }
  }

  #errorFor(error: unknown): unknown {
    if (!(error instanceof Unreadable)) return error;
    const { message: detail, advice } = error;
    return new StoreError("damaged", this.title, { detail, ...(advice !== undefined && { advice }) });
  }

  #badName(advice: string): StoreError {
    return new StoreError("bad-name", this.title, { advice });
  }
}
