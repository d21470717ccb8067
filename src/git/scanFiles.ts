import type { ScanCache, Stamp } from "./scanCache";
import type { FileAnswer, FileToScan } from "./scanMessages";
import { type PoolOptions, ScanPool } from "./scanPool";

/**
 * Scans files as they come, those that have changed since the cache was made or all; in several threads where they are many.
 * @param found Hears what was found in each file, in their order.
 * @param isCancelled Asked before each file; the rest is left out.
 */
export async function scanFiles<F extends FileToScan>(
  files: AsyncIterable<F>,
  options: PoolOptions & { readonly cache?: ScanCache | undefined },
  found: (file: F, answer: FileAnswer) => void,
  isCancelled: () => boolean = () => false,
): Promise<void> {
  const { cache } = options;
  const stamps = new Map<F, Stamp | undefined>();
  const pool = new ScanPool<F>(options, (file, answer) => {
    if (stamps.has(file)) cache?.put(file.file, stamps.get(file), answer);
    stamps.delete(file);
    found(file, answer);
  });
  for await (const file of files) {
    if (isCancelled()) break;
    const look = cache?.look(file.file);
    if (look !== undefined && look.answer === undefined) stamps.set(file, look.stamp);
    await pool.add(file, look?.answer);
  }
  await pool.end();
}
