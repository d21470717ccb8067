import { keep, refuseEarly } from "../stores/keep";
import { type FileStore, isFileStore, type Store } from "../stores/store";
import { StoreError } from "../stores/storeError";
import { readText, removeLeftovers, writeText } from "../stores/textFile";
import type { Credential } from "./credential";
import { type Form, secretIn, withSecret } from "./form";

/** What leads to a holder again in another process; without any value. */
export interface HolderRef {
  /** A store by its name in `.tacit/config.json`. */
  readonly store?: string;
  /** Or a `.env` file, from the folder that holds `.tacit`, with `/`. */
  readonly file?: string;
  /** The name that each part of the secret has there. A holder need not have all parts. */
  readonly names: Readonly<Record<string, string>>;
  /** How each part stands there; `whole` when absent. */
  readonly forms?: Readonly<Record<string, Form>>;
}

/** A place that holds a secret. All methods reject with a `StoreError`, and with the signal's reason. */
export interface Holder {
  readonly ref: HolderRef;
  /** What people call it: `.env.production`. */
  readonly title: string;

  /** The parts that are there now. */
  read(signal?: AbortSignal): Promise<Credential>;

  /**
   * Puts the new values in place of the old ones, reads them back and compares. What is there already stays; a part without an
   * old value is added, one without a new value is taken out.
   * @throws StoreError of kind `conflict` before anything is written when neither value is there.
   */
  replace(old: Credential, next: Credential, signal?: AbortSignal): Promise<void>;
}

/** What is to become of one name. */
interface Change {
  readonly name: string;
  /** Undefined to take it out. */
  readonly text: string | undefined;
  readonly version: string | undefined;
}

/**
 * A store, or a `.env` file as one, that holds the parts under these names. A file gets them all at once; a store that keeps each name
 * by itself gets them one after the other.
 */
export class StoreHolder implements Holder {
  readonly title: string;
  readonly #store: Store;

  constructor(
    readonly ref: HolderRef,
    store: Store,
  ) {
    this.#store = store;
    this.title = ref.file ?? store.title;
  }

  async read(signal?: AbortSignal): Promise<Credential> {
    const found: Record<string, string> = {};
    for (const [part, name] of Object.entries(this.ref.names)) {
      const text = (await this.#store.get(name, signal))?.value;
      const secret = text === undefined ? undefined : secretIn(this.#formOf(part), text);
      if (secret !== undefined) found[part] = secret;
    }
    return found;
  }

  async replace(old: Credential, next: Credential, signal?: AbortSignal): Promise<void> {
    if (isFileStore(this.#store)) await removeLeftovers(this.#store.path);
    if (isOneText(this.#store)) return this.#rewrite(this.#store, old, next, signal);
    for (const change of await this.#changes(old, next, signal)) await this.#apply(change, signal);
  }

  async #changes(
    old: Credential,
    next: Credential,
    signal: AbortSignal | undefined,
  ): Promise<readonly Change[]> {
    const changes: Change[] = [];
    for (const [part, name] of Object.entries(this.ref.names)) {
      const held = await this.#store.get(name, signal);
      const change = this.#changeOf(part, held?.value, old, next);
      if (change !== undefined) changes.push({ ...change, version: held?.version });
    }
    return changes;
  }

  /** Undefined when there is nothing to do. */
  #changeOf(
    part: string,
    text: string | undefined,
    old: Credential,
    next: Credential,
  ): Omit<Change, "version"> | undefined {
    const [name, form] = [this.ref.names[part]!, this.#formOf(part)];
    const now = text === undefined ? undefined : secretIn(form, text);
    const wanted = next[part];
    if (now === wanted) return undefined;
    if (now !== old[part]) throw otherValue(this.title, name);
    return { name, text: wanted === undefined ? undefined : withSecret(form, text ?? "", wanted) };
  }

  async #apply({ name, text, version }: Change, signal: AbortSignal | undefined): Promise<void> {
    if (text === undefined) await this.#store.remove(name, signal);
    else await keep(this.#store, name, text, version === undefined ? "absent" : { version }, signal);
  }

  /** All parts in one write: a program that is started meanwhile gets no id without its secret. */
  async #rewrite(
    store: FileStore,
    old: Credential,
    next: Credential,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const before = await readText(store.title, store.path);
    const held = await store.valuesIn(before ?? "");
    const changes = Object.entries(this.ref.names).flatMap(
      ([part, name]) => this.#changeOf(part, held.get(name), old, next) ?? [],
    );
    const values = new Map<string, string>();
    for (const { name, text } of changes) if (text !== undefined) values.set(name, text);
    for (const [name, text] of values) refuseEarly(store, name, text);
    if (values.size > 0) {
      const after = await store.textWith(before, values);
      const back = await store.valuesIn(after);
      for (const [name, text] of values)
        if (back.get(name) !== text) throw new StoreError("bad-value", store.title);
      signal?.throwIfAborted();
      await writeText(store.title, store.path, before, after);
      if ((await readText(store.title, store.path)) !== after)
        throw new StoreError("unverified", store.title, { isWritten: "unknown" });
    }
    for (const { name, text } of changes) if (text === undefined) await store.remove(name, signal);
  }

  #formOf(part: string): Form {
    return this.ref.forms?.[part] ?? "whole";
  }
}

/** Whether a store is one file, with no others that have to be written with it. */
function isOneText(store: Store): store is FileStore {
  return isFileStore(store) && store.beside === undefined;
}

function otherValue(title: string, name: string): StoreError {
  return new StoreError("conflict", title, {
    detail: name,
    advice:
      "It holds neither the old value nor the new one. See who has changed it, put one of the two there, and go on.",
  });
}
