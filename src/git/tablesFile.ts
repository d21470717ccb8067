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
    const tables = file.subarray(sourcesDigest.length);
    // Numbers of several bytes are read where they are.
    return tables.byteOffset % 4 === 0 ? tables : Uint8Array.from(tables);
  } catch {
    return undefined;
  }
}
