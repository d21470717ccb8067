import { keep, refuseEarly } from "./keep";
import { isFileStore, type Store } from "./store";
import { isStoreError, StoreError, type StoreErrorKind } from "./storeError";
import { valuesNamed, valuesOf } from "./variables";

/** Why a secret cannot move, in the words of a store. */
export interface Obstacle {
  readonly name: string;
  readonly error: StoreError;
}

/**
 * Secrets on their way from one store to another. Nothing of it is written down: what the new store holds with the same
 * value has arrived, so that a move that was cut off at any point goes on when it is planned again.
 */
export interface Migration {
  readonly from: Store;
  readonly to: Store;
  /** Everything that moves, what has arrived before included. */
  readonly values: ReadonlyMap<string, string>;
  /** The names that the new store does not hold yet. */
  readonly missing: readonly string[];
  /** What stands in the way of single secrets; while there is any, nothing may be written. */
  readonly obstacles: readonly Obstacle[];
}

/** What is asked of a step that takes a while. */
export interface Progress {
  readonly signal?: AbortSignal | undefined;
  /** Hears of every secret that is done. */
  readonly done?: (name: string) => void;
}

/** What is wrong with one secret alone: the others can still move. */
const ofOneSecret: readonly StoreErrorKind[] = ["bad-name", "bad-value", "too-large", "taken", "unverified"];

/**
 * Looks at both stores and writes nothing.
 * @param names What is to move; everything when undefined.
 * @throws StoreError when a store cannot be read, or both are the same file.
 */
export async function planMigration(
  from: Store,
  to: Store,
  names?: readonly string[],
  signal?: AbortSignal,
): Promise<Migration> {
  if (isFileStore(from) && isFileStore(to) && from.path === to.path) throw samePlace(from);
  const values = await (names === undefined ? valuesOf(from, signal) : valuesNamed(from, names, signal));
  const wanted = names ?? [...values.keys()];
  const listed = new Set((await to.list(signal)).map(({ name }) => name));
  const there = wanted.filter((name) => listed.has(name));
  const held = await valuesNamed(to, there, signal);
  const refused = wanted.map((name) => obstacleOf({ from, to, name }, values.get(name), held.get(name)));
  const obstacles = refused.filter((one) => one !== undefined);
  return { from, to, values, missing: [...values.keys()].filter((name) => !held.has(name)), obstacles };
}

/**
 * Writes what the new store does not hold, reads it back and compares; nothing is overwritten and nothing is removed.
 * @returns What it has refused; all else is there.
 * @throws StoreError, and the signal's reason; what was written until then stays.
 */
export async function copySecrets(
  { to, values, missing }: Migration,
  { signal, done }: Progress = {},
): Promise<readonly Obstacle[]> {
  const refused: Obstacle[] = [];
  for (const name of missing) {
    try {
      await keep(to, name, values.get(name)!, "absent", signal);
      done?.(name);
    } catch (error) {
      if (!isStoreError(error) || !ofOneSecret.includes(error.kind)) throw error;
      refused.push({ name, error });
    }
  }
  return refused;
}

/**
 * Takes what has moved out of the old store, after both were read once more.
 * @returns How many there were.
 * @throws StoreError before anything is removed when a value is another by now, in either store.
 */
export async function removeMoved(
  { from, to, values }: Migration,
  { signal, done }: Progress = {},
): Promise<number> {
  const names = [...values.keys()];
  const kept = await valuesNamed(to, names, signal);
  const left = await valuesNamed(from, names, signal);
  for (const [name, value] of values) {
    if (kept.get(name) !== value) throw new StoreError("unverified", to.title, { detail: name });
    if (left.has(name) && left.get(name) !== value)
      throw new StoreError("conflict", from.title, { detail: name });
  }
  for (const [name, value] of left) {
    signal?.throwIfAborted();
    await from.remove(name);
    if ((await to.get(name))?.value !== value) await putBack(from, name, value);
    done?.(name);
  }
  return left.size;
}

/** Two descriptions may lead to one place in ways that nobody sees before: through a link, or another name of a server. */
async function putBack(from: Store, name: string, value: string): Promise<never> {
  await keep(from, name, value, "absent");
  throw samePlace(from);
}

function samePlace({ title }: Store): StoreError {
  return new StoreError("failed", title, {
    detail: "both stores are the same place",
    advice: "Nothing has moved. Choose another store.",
  });
}

interface Passage {
  readonly from: Store;
  readonly to: Store;
  readonly name: string;
}

function obstacleOf(
  { from, to, name }: Passage,
  value: string | undefined,
  held: string | undefined,
): Obstacle | undefined {
  if (value === undefined && held === undefined) return { name, error: noSecret(from) };
  if (value === undefined || held === value) return undefined;
  try {
    refuseEarly(to, name, value);
  } catch (error) {
    return { name, error: error as StoreError };
  }
  if (held === undefined) return undefined;
  const advice = "Its value is another one. Rename one of the two, or remove the one that is wrong.";
  return { name, error: new StoreError("taken", to.title, { advice }) };
}

function noSecret({ title }: Store): StoreError {
  return new StoreError("failed", title, { detail: "no secret of that name", advice: "Check the name." });
}
