import type { Fault } from "./project";

/** What came of an attempt with some items. */
export interface Attempt<Item> {
  readonly faults: readonly Fault[];
  /** The items that stand where a fault is; empty when none does. */
  near(fault: Fault): readonly Item[];
}

/** An item that breaks the build, and how. */
export interface Culprit<Item> {
  readonly item: Item;
  readonly fault: Fault;
}

/** The fewest items that must be left out for the others to be built: those at faults, otherwise found by halving. */
export function culpritsAmong<Item>(
  items: readonly Item[],
  attempt: (items: readonly Item[]) => Attempt<Item>,
): Culprit<Item>[] {
  const found = new Map<Item, Fault>();
  for (;;) {
    const left = items.filter((item) => !found.has(item));
    const { faults, near } = attempt(left);
    if (faults.length === 0) return [...found].map(([item, fault]) => ({ item, fault }));
    const before = found.size;
    for (const fault of faults) for (const item of near(fault)) if (!found.has(item)) found.set(item, fault);
    if (found.size > before) continue;
    if (left.length === 0) throw new Error(`does not build as it is: ${JSON.stringify(faults.slice(0, 3))}`);
    found.set(halved(left, attempt), faults[0]!);
  }
}

/** The last item of the shortest beginning that is not built. */
function halved<Item>(items: readonly Item[], attempt: (items: readonly Item[]) => Attempt<Item>): Item {
  let [built, broken] = [0, items.length];
  while (broken - built > 1) {
    const middle = (built + broken) >> 1;
    if (attempt(items.slice(0, middle)).faults.length === 0) built = middle;
    else broken = middle;
  }
  return items[broken - 1]!;
}
