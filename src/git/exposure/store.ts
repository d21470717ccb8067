import { join, resolve } from "node:path";
import { namesIn, textOf } from "../files";

/** The ids of the objects that have files of their own. */
export function looseIds(objects: string): readonly string[] {
  const folders = namesIn(objects).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const ids = folders.flatMap((name) => namesIn(join(objects, name)).map((rest) => name + rest));
  return ids.filter((id) => /^[0-9a-f]{40,64}$/.test(id));
}

/** The packs, and all that is in the repositories it borrows from, which may borrow from others. */
export function packNames(objects: string, depth = 0): readonly string[] {
  const packs = namesIn(join(objects, "pack")).filter((name) => name.endsWith(".idx"));
  const others = depth > 5 ? [] : textOf(join(objects, "info/alternates")).split("\n").filter(Boolean);
  const borrowed = others.map((other) => resolve(objects, other));
  return [
    ...packs,
    ...borrowed.flatMap((other) => [other, ...looseIds(other), ...packNames(other, depth + 1)]),
  ];
}
