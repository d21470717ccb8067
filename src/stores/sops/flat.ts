import type { Metadata } from "./format";

/**
 * Metadata as sops writes it into files without structure, sorted: `age__list_0__map_recipient`.
 * Source: files that sops writes
 */
export function flatten(metadata: Metadata): [key: string, value: string][] {
  const flat = Object.entries(metadata).flatMap(([key, value]) => flatValue(key, value));
  return flat.sort(([one], [other]) => (one < other ? -1 : 1));
}

function flatValue(key: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => flatValue(`${key}__list_${index}`, each));
  if (typeof value !== "object" || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([inner, each]) => flatValue(`${key}__map_${inner}`, each));
}

/** What `flatten` was given, with texts for values; undefined where keys contradict each other. */
export function unflatten(flat: readonly (readonly [key: string, value: string])[]): Metadata | undefined {
  const root: Record<string, unknown> = Object.create(null);
  for (const [key, value] of flat) if (!place(root, stepsOf(key), value)) return undefined;
  return root;
}

/** A key as steps, each with what must hold it: a list or a mapping. */
function stepsOf(key: string): readonly (string | number)[] {
  const [first, ...rest] = key.split(/__(?=map_|list_\d+(?:__|$))/);
  return [
    first!,
    ...rest.map((step) =>
      step.startsWith("map_") ? step.slice("map_".length) : Number(step.slice("list_".length)),
    ),
  ];
}

function place(root: Record<string, unknown>, steps: readonly (string | number)[], value: string): boolean {
  let at: Record<string | number, unknown> = root;
  for (const [index, step] of steps.entries()) {
    if (Array.isArray(at) !== (typeof step === "number")) return false;
    const next = steps[index + 1];
    if (next === undefined) {
      if (at[step] !== undefined) return false;
      at[step] = value;
    } else {
      at[step] ??= typeof next === "number" ? [] : Object.create(null);
      if (typeof at[step] !== "object") return false;
      at = at[step] as Record<string | number, unknown>;
    }
  }
  return true;
}
