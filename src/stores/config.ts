import { findNodeAtLocation, parse, parseTree } from "jsonc-parser";
import { minimatch } from "minimatch";
import {
  ConfigError,
  configFile,
  modifiedConfig,
  parsedConfig,
  recordOf,
  refuseUnknown,
  wrong,
} from "../lifecycle/configText";
import { storeOptions } from "./options";
import { type StoreKind, storeKinds } from "./store";

export { ConfigError, configFile };

/** A store as the file describes it. */
export interface StoreConfig {
  /** The name that the file gives it. */
  readonly name: string;
  readonly kind: StoreKind;
  /** What is said of it: see `storeOptions`. */
  readonly options: Readonly<Record<string, string>>;
}

/** That a store serves an environment, or a part of the workspace. */
export interface Use {
  readonly store: string;
  /** Such as `production`; all when absent. */
  readonly environment?: string;
  /** Globs (minimatch) of paths from the folder that holds `.tacit`; all when absent. */
  readonly files?: readonly string[];
}

/** What `.tacit/config.json` says. */
export interface Config {
  readonly stores: readonly StoreConfig[];
  /** In order; the first that fits counts. */
  readonly uses: readonly Use[];
}

/** What is asked of a configuration: who wants a store. */
export interface Need {
  /** Of a file of the program, from the folder that holds `.tacit`, with `/`. */
  readonly path: string;
  /** Undefined when it is not known. */
  readonly environment?: string | undefined;
}

/**
 * Reads the text of `.tacit/config.json`, which may hold comments and trailing commas.
 * @throws ConfigError for the first thing that is wrong.
 */
export function readConfig(text: string): Config {
  const { stores = {}, uses } = parsedConfig(text);
  const known = Object.entries(recordOf(stores, "“stores”")).map(([name, each]) => storeOf(name, each));
  return { stores: known, uses: uses === undefined ? known.map(servesAll) : usesOf(uses, known) };
}

/** The stores that serve a need, the best first; empty when none does. */
export function storesFor({ stores, uses }: Config, { path, environment }: Need): readonly StoreConfig[] {
  const fitting = uses.filter(
    (use) =>
      (use.environment === undefined || environment === undefined || use.environment === environment) &&
      (use.files === undefined || use.files.some((glob) => minimatch(path, glob, { dot: true }))),
  );
  const names = new Set(fitting.map(({ store }) => store));
  return [...names].map((name) => stores.find((store) => store.name === name)!);
}

/** The text of the file with one more store, or another under a name that is there; comments and all else stay. */
export function withStore(text: string, { name, kind, options }: StoreConfig): string {
  return `${modifiedConfig(text, ["stores", name], { kind, ...options }).trimEnd()}\n`;
}

/** Where the text of the file names a store, in UTF-16 offsets, `end` exclusive; undefined where it does not. */
export function storeSpan(
  text: string,
  name: string,
): { readonly start: number; readonly end: number } | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const key = root && findNodeAtLocation(root, ["stores", name])?.parent?.children?.[0];
  return key && { start: key.offset, end: key.offset + key.length };
}

/** Whether two names of the file stand for the same store. */
export function isSameStore(one: StoreConfig, other: StoreConfig): boolean {
  const said = ({ kind, options }: StoreConfig): string =>
    JSON.stringify([kind, Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return said(one) === said(other);
}

/** That one store takes over what another has served. */
export interface Takeover {
  /** The names that the file gives them. */
  readonly from: string;
  readonly to: string;
  /** Whether the old one serves nothing any more; else the new one comes before it. */
  readonly isWhole: boolean;
}

/**
 * The text of the file in which the new store serves whatever the old one did; comments and all else stay.
 * @throws ConfigError as `readConfig` does.
 */
export function withTakeover(text: string, takeover: Takeover): string {
  const { from, to, isWhole } = takeover;
  const { stores, uses } = readConfig(text);
  const isSaid = (parse(text) as { readonly uses?: unknown } | undefined)?.uses !== undefined;
  if (isSaid) return uses.reduceRight((now, _, at) => withUse(now, uses, at, takeover), text);
  if (!isWhole) return text;
  const names = stores.map(({ name }) => name).filter((name) => name !== to);
  const serving = names.map((name) => ({ store: name === from ? to : name }));
  return modifiedConfig(text, ["uses"], serving);
}

function withUse(text: string, uses: readonly Use[], at: number, { from, to, isWhole }: Takeover): string {
  const use = uses[at]!;
  if (use.store !== from) return text;
  if (isWhole) return modifiedConfig(text, ["uses", at, "store"], to);
  const added = { ...use, store: to };
  if (uses.slice(0, at).some((one) => JSON.stringify(one) === JSON.stringify(added))) return text;
  return modifiedConfig(text, ["uses", at], added, { isArrayInsertion: true });
}

function servesAll({ name }: StoreConfig): Use {
  return { store: name };
}

function storeOf(name: string, value: unknown): StoreConfig {
  const where = `store “${name}”`;
  const { kind, ...options } = recordOf(value, where);
  if (!isKind(kind)) throw wrong(where, `its “kind” must be one of ${storeKinds.join(", ")}`);
  const known = storeOptions[kind];
  for (const [key, option] of Object.entries(options)) {
    if (known[key] === undefined) throw wrong(where, `a ${kind} store has no “${key}”`);
    if (typeof option !== "string" || option === "") throw wrong(where, `“${key}” must be text`);
  }
  for (const [key, { isRequired }] of Object.entries(known))
    if (isRequired && options[key] === undefined) throw wrong(where, `“${key}” is missing`);
  return { name, kind, options: options as Record<string, string> };
}

function usesOf(value: unknown, stores: readonly StoreConfig[]): Use[] {
  if (!Array.isArray(value)) throw wrong("“uses”", "must be a list");
  return value.map((each, index) => useOf(each, `entry ${index + 1} of “uses”`, stores));
}

function useOf(value: unknown, where: string, stores: readonly StoreConfig[]): Use {
  const { store, environment, files, ...rest } = recordOf(value, where);
  refuseUnknown(rest, where);
  if (!stores.some(({ name }) => name === store)) throw wrong(where, "its “store” is none of “stores”");
  if (environment !== undefined && typeof environment !== "string")
    throw wrong(where, "“environment” must be text");
  const globs = typeof files === "string" ? [files] : files;
  if (globs !== undefined && !isTexts(globs)) throw wrong(where, "“files” must be a glob or a list of them");
  return { store: store as string, ...(environment && { environment }), ...(globs && { files: globs }) };
}

function isKind(value: unknown): value is StoreKind {
  return (storeKinds as readonly unknown[]).includes(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
