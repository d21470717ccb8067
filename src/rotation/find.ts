import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isEncrypted } from "../dotenv/encrypted";
import { isDotenvFile, isExample } from "../dotenv/files";
import { environmentNamed, environmentOfPath } from "../lifecycle/environment";
import { type Config, configFile, readConfig, type StoreConfig } from "../stores/config";
import { PlainEnv } from "../stores/plainEnv";
import { isFileStore, type Store } from "../stores/store";
import { StoreError } from "../stores/storeError";
import { valuesNamed, valuesOf } from "../stores/variables";
import { partFoundBy, type RuleFacts, type Way, wayOf } from "./catalogue";
import { secretIn } from "./form";
import { type Holder, type HolderRef, StoreHolder } from "./holder";
import type { Provider } from "./provider";
import { previousPart } from "./providers/generated";

/** What is to be found. */
export interface Search {
  /** The folder that holds `.tacit`. */
  readonly root: string;
  readonly name: string;
  /** Whose secret it is; all environments' when absent. */
  readonly environment?: string | undefined;
  /**
   * A place that holds the one that is meant, where others have another value under its name: the path of a file from the folder,
   * or the title of a store. Only what holds the same value counts then.
   */
  readonly at?: string | undefined;
  /** As for `Subject`. */
  readonly hasWindow?: boolean;
  /** The rule that finds a value under a name. */
  readonly ruleOf: (name: string, value: string) => RuleFacts | undefined;
  readonly openStore: (config: StoreConfig, root: string) => Promise<Store>;
  /**
   * Whether git leaves a file out, by its absolute path; what it does not is no place for a new value in plain text. Without it no file
   * is refused.
   */
  readonly isIgnored?: (path: string) => Promise<boolean>;
}

/** How a secret is rotated, and every place that holds it. */
export interface Found {
  readonly provider: Provider;
  readonly holders: readonly Holder[];
}

/** A store or file, and what of it counts. */
interface Place {
  readonly ref: Pick<HolderRef, "file" | "store">;
  readonly store: Store;
  readonly title: string;
  readonly values: ReadonlyMap<string, string>;
  /** Whether it is for the environment that is wanted alone, and not for any. */
  readonly isOwn: boolean;
}

/**
 * Looks into the `.env` files below a folder and the stores that its configuration names. Files are looked through for the value
 * under other names, too; of stores only what has this name, or begins as it does.
 * @throws StoreError of kind `not-found` when nothing holds it, `conflict` when it has several values, `failed` when a file holds it that
 *   git would commit, and as the stores throw.
 */
export async function findSecret(search: Search, signal?: AbortSignal): Promise<Found> {
  const { name, at, hasWindow = false, ruleOf } = search;
  const places = await placesOf(search, signal);
  const named = ownFirst(places.filter(({ values }) => values.has(name)));
  const first = at === undefined ? named[0] : named.find((place) => isAt(place, search.root, at));
  if (first === undefined) throw nowhere(name);
  const value = first.values.get(name)!;
  const beside = new Map(places.toReversed().flatMap(({ values }) => [...values]));
  for (const [each, said] of first.values) beside.set(each, said);
  const way = wayOf({ name, value, beside, rule: ruleOf(name, value), hasWindow });
  const secret = secretIn(way.form, value);
  const differing = named.filter(
    (place) => secretIn(way.form, place.values.get(name)!) !== secret && place.isOwn === first.isOwn,
  );
  if (at === undefined && differing.length > 0) throw several(name, [first, ...differing]);
  const found = places.map(
    (place) => [place, holdersIn(place, { ...search, way, secret: secret! })] as const,
  );
  for (const [{ store, title }, holders] of found) {
    const isPlain = holders.length > 0 && store.kind === "env" && isFileStore(store);
    if (isPlain && (await search.isIgnored?.(store.path)) === false) throw committed(title);
  }
  return { provider: way.provider, holders: found.flatMap(([, holders]) => holders) };
}

/**
 * A holder that a journal names.
 * @throws StoreError of kind `not-found` when the configuration names its store no longer.
 */
export async function holderOf(
  root: string,
  ref: HolderRef,
  openStore: Search["openStore"],
): Promise<Holder> {
  if (ref.file !== undefined) return new StoreHolder(ref, new PlainEnv(join(root, ref.file)));
  const config = (await configOf(root)).stores.find(({ name }) => name === ref.store);
  if (config === undefined) throw new StoreError("not-found", ref.store ?? "", { detail: configFile });
  return new StoreHolder(ref, await openStore(config, root));
}

/** Those of the environment that is wanted, then those that say none: what these hold under the name may be another's. */
function ownFirst(places: readonly Place[]): readonly Place[] {
  return [...places.filter(({ isOwn }) => isOwn), ...places.filter(({ isOwn }) => !isOwn)];
}

function isAt({ store, title }: Place, root: string, at: string): boolean {
  return title === at || (isFileStore(store) && store.path === join(root, at));
}

interface Sought extends Search {
  readonly way: Way;
  readonly secret: string;
}

/** What is shorter may stand under another name by chance: a user is called as the password is. */
const shortest = 16;

/** One for each name under which a place holds the secret; those of a key of several parts have them all. */
function holdersIn({ ref, store, values }: Place, sought: Sought): readonly Holder[] {
  const { name, way, secret, hasWindow = false } = sought;
  const isHere = (text: string): boolean => text === secret || secretIn("url", text) === secret;
  const isTelling = secret.length >= shortest && isFileStore(store);
  const under = [...values].filter(([each, text]) => isHere(text) && (each === name || isTelling));
  return under.map(([each, text]) => {
    const form = text === secret ? "whole" : "url";
    const previous =
      hasWindow && way.provider.id === "generated" ? { [previousPart]: `${each}_PREVIOUS` } : {};
    const names = { [way.part]: each, ...partsBeside(each, values, sought), ...previous };
    const forms = form === "url" ? { forms: { [way.part]: form } as const } : {};
    return new StoreHolder({ ...ref, names, ...forms }, store);
  });
}

/** The names of the other parts: of those that their rules find, the one most like the name at hand. */
function partsBeside(
  name: string,
  values: ReadonlyMap<string, string>,
  { way: { provider, part }, ruleOf }: Sought,
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const other of provider.parts.filter((each) => each !== part)) {
    const found = [...values].filter(([each, text]) => partFoundBy(provider, ruleOf(each, text)) === other);
    const [best] = found.map(([each]) => each).sort((a, b) => alike(b, name) - alike(a, name));
    if (best !== undefined) names[other] = best;
  }
  return names;
}

/** How many characters two names begin with in common. */
function alike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

async function placesOf(search: Search, signal: AbortSignal | undefined): Promise<readonly Place[]> {
  const { root, environment } = search;
  const wanted = environment === undefined ? undefined : environmentNamed(environment);
  const isWanted = (found: string | undefined): boolean =>
    wanted === undefined || found === undefined || found === wanted;
  const isOwn = (found: string | undefined): boolean => wanted !== undefined && found === wanted;
  const files = (await envFilesBelow(root)).filter((file) => isWanted(environmentOfPath(file)));
  const { stores, uses } = await configOf(root);
  const configs = stores.filter(({ name }) =>
    uses.some(({ store, environment: each }) => store === name && isWanted(each && environmentNamed(each))),
  );
  const servedBy = ({ name }: StoreConfig): string | undefined => {
    const served = uses
      .filter(({ store }) => store === name)
      .map(({ environment: each }) => each && environmentNamed(each));
    return served.length === 1 ? served[0] : undefined;
  };
  // A file that the configuration names is read as it says, which may be to decrypt it.
  const named = new Set(stores.map(({ options }) => options.file));
  const others = files.filter((file) => !named.has(file));
  return [
    ...(await Promise.all(
      others.map(async (file) => ({
        ...(await filePlace(root, file, signal)),
        isOwn: isOwn(environmentOfPath(file)),
      })),
    )),
    ...(await Promise.all(
      configs.map(async (config) => ({
        ...(await storePlace(search, config, signal)),
        isOwn: isOwn(servedBy(config)),
      })),
    )),
  ];
}

async function filePlace(
  root: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<Omit<Place, "isOwn">> {
  const store = new PlainEnv(join(root, file));
  const values = [...(await store.all(signal))].filter(([, value]) => !isEncrypted(value));
  return { ref: { file }, store, title: file, values: new Map(values) };
}

async function storePlace(
  { root, name, openStore }: Search,
  config: StoreConfig,
  signal: AbortSignal | undefined,
): Promise<Omit<Place, "isOwn">> {
  const store = await openStore(config, root);
  const ref = { store: config.name };
  if (isFileStore(store)) return { ref, store, title: store.title, values: await valuesOf(store, signal) };
  const [start = name] = name.split(/(?<=_)/);
  const names = (await store.list(signal))
    .map((listed) => listed.name)
    .filter((each) => each.startsWith(start));
  return { ref, store, title: store.title, values: await valuesNamed(store, names, signal) };
}

async function configOf(root: string): Promise<Config> {
  const text = await readFile(join(root, configFile), "utf8").catch(() => "");
  return readConfig(text);
}

const skipped: ReadonlySet<string> = new Set(["node_modules", ".git", "vendor", ".venv", "venv"]);
const deepest = 8;

/** From the folder, with `/`, sorted; examples are none. Links are not followed. */
async function envFilesBelow(root: string, folder = "", depth = 0): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return skipped.has(entry.name) || depth === deepest ? [] : envFilesBelow(root, path, depth + 1);
      return entry.isFile() && isDotenvFile(entry.name) && !isExample(entry.name) ? [path] : [];
    }),
  );
  return found.flat().sort();
}

function committed(title: string): StoreError {
  return new StoreError("failed", title, {
    detail: "git does not ignore it",
    advice: "A new value would be committed in plain text. Have git leave the file out first, or encrypt it.",
  });
}

function nowhere(name: string): StoreError {
  const advice = "No .env file below this folder holds it, and no store that .tacit/config.json names.";
  return new StoreError("not-found", "Tacit", { detail: name, advice });
}

function several(name: string, places: readonly Place[]): StoreError {
  const titles = places.map(({ title }) => title).join(", ");
  return new StoreError("conflict", "Tacit", {
    detail: `${name} has several values`,
    advice: `Say which one is meant, by its file or environment. They differ in ${titles}.`,
  });
}
