import type { Reclaimed, Work } from "./provider";

/** What a `create` that was cut off may have left. */
export interface Strays {
  /** The ids of all that there are now. */
  readonly now: readonly string[];
  /** What to ask the person about one of them, in a sentence. */
  readonly does: (id: string) => string;
  readonly remove: (id: string) => Promise<void>;
}

/** Removes what was not there before, `before` in the facts, where the person agrees: its value was lost. */
export async function removeStrays(
  { facts, allows }: Work,
  { now, does, remove }: Strays,
): Promise<Reclaimed> {
  const before = (facts.before ?? "").split(" ");
  for (const id of now.filter((each) => !before.includes(each))) if (await allows(does(id))) await remove(id);
  return "untouched";
}
