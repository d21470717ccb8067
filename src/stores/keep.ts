import type { Expected, Store } from "./store";
import { StoreError } from "./storeError";

/**
 * Writes a value, reads it back and compares; only then may it be taken from where it stood.
 * @returns The version that was written.
 * @throws StoreError as `put` does, also for a name or value that the store cannot hold; `unverified` when something else is read back.
 */
export async function keep(
  store: Store,
  name: string,
  value: string,
  expected: Expected,
  signal?: AbortSignal,
): Promise<string> {
  refuseEarly(store, name, value);
  const version = await store.put(name, value, expected, signal);
  const held = await store.get(name, signal);
  if (held?.value !== value) throw new StoreError("unverified", store.title, { isWritten: "unknown" });
  return version;
}

/** @throws StoreError for what no store call is needed to refuse. */
export function refuseEarly(store: Store, name: string, value: string): void {
  const problem = store.nameProblem(name);
  if (problem !== undefined)
    throw new StoreError("bad-name", store.title, { advice: `The name ${problem}.` });
  if (/[\0\p{Surrogate}]/u.test(value)) throw new StoreError("bad-value", store.title);
  const bytes = Buffer.byteLength(value);
  if (bytes > store.largest)
    throw new StoreError("too-large", store.title, { detail: `${bytes} bytes, ${store.largest} at most` });
}
