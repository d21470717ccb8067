import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesDigest } from "../util/version";

/**
 * The catalogue's tables as the build has made them, see `tablesOf`; undefined where there are none or they are of other
 * sources than this program, so that the engine makes them itself.
 * @param folder That of the bundles.
 */
export function tablesFile(folder: string): Uint8Array | undefined {
  if (sourcesDigest === undefined) return undefined;
  try {
    const file = readFileSync(join(folder, "tables.bin"));
    if (file.toString("latin1", 0, sourcesDigest.length) !== sourcesDigest) return undefined;
    // In memory of their own, since numbers of several bytes are read where they are.
    return Uint8Array.prototype.slice.call(file, sourcesDigest.length);
  } catch {
    return undefined;
  }
}
