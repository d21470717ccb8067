import type { Store } from "./store";
import { variableNameProblem } from "./variableName";

/** So many secrets of a store are asked for at a time. */
const atOnce = 8;

/** All values of a store by name; empty when it holds none. @throws StoreError for the first that cannot be read. */
export async function valuesOf(store: Store, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  if (store.all !== undefined) return store.all(signal);
  const names = (await store.list(signal)).map(({ name }) => name);
  return valuesNamed(store, names, signal);
}

/** The values of these names, without those that there are not. @throws StoreError for the first that cannot be read. */
export async function valuesNamed(
  store: Store,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (let at = 0; at < names.length; at += atOnce) {
    const some = names.slice(at, at + atOnce);
    const held = await Promise.all(some.map((name) => store.get(name, signal)));
    for (const [i, one] of held.entries()) if (one !== undefined) values.set(some[i]!, one.value);
  }
  return values;
}

/** The variables for a program: of stores that hold the same name the first counts. */
export async function variablesOf(
  stores: readonly Store[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const variables = new Map<string, string>();
  for (const store of stores) {
    for (const [name, value] of await valuesOf(store, signal)) {
      const variable = variableOf(name);
      if (!variables.has(variable)) variables.set(variable, value);
    }
  }
  return variables;
}

/** The value that a variable would have; undefined when the store holds no such secret. */
export async function valueOfVariable(
  store: Store,
  variable: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const held = store.nameProblem(variable) === undefined ? await store.get(variable, signal) : undefined;
  if (held !== undefined) return held.value;
  const other = (await store.list(signal)).find(({ name }) => variableOf(name) === variable);
  return other && (await store.get(other.name, signal))?.value;
}

/** The variable that a secret is handed on as: its name where that can be one, else in the spelling of one. */
export function variableOf(name: string): string {
  if (variableNameProblem(name) === undefined) return name;
  return name
    .replace(/\W+/g, "_")
    .replace(/^(?=\d)/, "_")
    .toUpperCase();
}
