import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Config, configFile, readConfig, type StoreConfig } from "./config";
import { markKeyOf } from "./dotenvx/markKey";
import { openStore } from "./open";
import { isFileStore, type Store } from "./store";
import { isStoreError } from "./storeError";
import { valuesOf } from "./variables";

/** A secret that a store of a folder holds. */
export interface StoredSecret {
  readonly name: string;
  readonly value: string;
  /** When it was last written, where the store tells. */
  readonly changed: Date | undefined;
}

/** A store that was read, or why it could not be. */
export interface ReadStore {
  /** What people call it. */
  readonly title: string;
  /** Its file, from the folder with `/`; undefined where it is no file. */
  readonly path: string | undefined;
  /** The only environment that it serves, where there is only one. */
  readonly environment: string | undefined;
  readonly secrets: readonly StoredSecret[];
  /** For people; undefined when it could be read. */
  readonly failure: string | undefined;
}

/**
 * What the stores hold that `.tacit/config.json` of a folder names; empty where there is no such file. Plain `.env` files are
 * left out, since they are read as files.
 * @param root Absolute.
 * @param withServers Whether stores are read that are no files: each such read is an event in somebody's log.
 * @throws ConfigError when the file cannot be understood.
 */
export async function readStores(root: string, withServers: boolean): Promise<ReadStore[]> {
  const text = textAt(join(root, configFile));
  if (text === undefined) return [];
  const config = readConfig(text);
  const wanted = config.stores.filter(({ kind }) => kind !== "env" && (withServers || isFile(kind)));
  return Promise.all(wanted.map((each) => readOne(root, config, each)));
}

/**
 * The key of marks that everybody has who can decrypt the first encrypted file that `.tacit/config.json` of a folder names:
 * see `markKeyOf`. Undefined where there is none, or its key is not here.
 * @throws ConfigError when the file cannot be understood.
 */
export async function sharedMarkKey(root: string): Promise<Uint8Array | undefined> {
  const text = textAt(join(root, configFile));
  const first =
    text === undefined ? undefined : readConfig(text).stores.find(({ kind }) => kind === "dotenvx");
  if (first?.options.file === undefined) return undefined;
  try {
    return await markKeyOf(root, first.options.file);
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return undefined;
  }
}

function isFile(kind: StoreConfig["kind"]): boolean {
  return kind === "dotenvx" || kind === "sops";
}

async function readOne(root: string, config: Config, each: StoreConfig): Promise<ReadStore> {
  const environment = environmentOf(config, each);
  let title = each.name;
  let path: string | undefined;
  try {
    const store = await openStore(each, root);
    title = store.title;
    if (isFileStore(store)) path = relative(root, store.path).split(sep).join("/");
    return { title, path, environment, secrets: await secretsOf(store), failure: undefined };
  } catch (error) {
    if (!isStoreError(error)) throw error;
    return { title, path, environment, secrets: [], failure: error.message };
  }
}

async function secretsOf(store: Store): Promise<StoredSecret[]> {
  const changed = new Map((await store.list()).map((each) => [each.name, each.changed]));
  const values = await valuesOf(store);
  return [...values].map(([name, value]) => ({ name, value, changed: changed.get(name) }));
}

function environmentOf({ uses }: Config, { name }: StoreConfig): string | undefined {
  const served = new Set(uses.filter(({ store }) => store === name).map(({ environment }) => environment));
  return served.size === 1 ? [...served][0] : undefined;
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
