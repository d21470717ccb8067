import { setImmediate } from "node:timers/promises";
import type { Stamp } from "./cacheFile";
import type { ScanCache } from "./scanCache";
import type { FileAnswer, FileToScan } from "./scanMessages";
import { type PoolOptions, ScanPool } from "./scanPool";

/** After so many milliseconds whatever else waits for this thread has its turn. */
const turn = 20;

/**
 * Scans files as they come, those that have changed since the cache was made or all; in several threads where they are many.
 * @param found Hears what was found in each file, in their order.
 * @param isCancelled Asked before each file; the rest is left out.
 */
export async function scanFiles<F extends FileToScan>(
  files: AsyncIterable<readonly F[]>,
  options: PoolOptions & { readonly cache?: ScanCache | undefined },
  found: (file: F, answer: FileAnswer) => void,
  isCancelled: () => boolean = () => false,
): Promise<void> {
  const { cache } = options;
  const stamps = new Map<F, Stamp | undefined>();
  const pool = new ScanPool<F>({ ...options, digests: cache !== undefined }, (file, answer) => {
    if (stamps.has(file)) cache?.put(file.file, stamps.get(file), answer);
    stamps.delete(file);
    found(file, answer);
  });
  let begin = performance.now();
  for await (const some of files) {
    for (const file of some) {
      if (isCancelled()) break;
      const look = cache?.look(file.file);
      if (look !== undefined && look.answer === undefined) stamps.set(file, look.stamp);
      if (look?.answer !== undefined && pool.isIdle) found(file, look.answer);
      else await pool.add(file, look);
    }
    if (isCancelled()) break;
    if (performance.now() - begin < turn) continue;
    await setImmediate();
    begin = performance.now();
  }
  await pool.end();
}
