import type { Expected, Held } from "./store";
import { StoreError } from "./storeError";

/**
 * Lets a write go on when what is there is what was expected; for stores that cannot see to it by themselves.
 * @throws StoreError of kind `taken` or `conflict`.
 */
export function meet(store: string, held: Held | undefined, expected: Expected): void {
  if (expected === "any") return;
  if (expected === "absent") {
    if (held !== undefined) throw new StoreError("taken", store);
  } else if (held?.version !== expected.version) throw new StoreError("conflict", store);
}
