import { exposuresOf } from "../git/exposure/exposures";
import type { Exposure } from "../lifecycle/exposure";
import { historyKey } from "./markKey";

/**
 * How far values have got in the repository of a folder, by their marks; what was read of it once is remembered there.
 * @param root Absolute.
 * @param values By mark.
 */
export function exposuresIn(
  root: string,
  values: ReadonlyMap<string, string>,
  markKey: Uint8Array,
): Promise<ReadonlyMap<string, Exposure>> {
  const needles = [...values].map(([id, value]) => ({ id, value }));
  return exposuresOf(root, needles, { cache: { key: historyKey(markKey) } });
}
