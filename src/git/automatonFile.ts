import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The automaton of the catalogue as the build has made it; undefined where it is not there, so that the engine makes it
 * itself.
 * @param folder That of the bundles.
 */
export function automatonFile(folder: string): Uint8Array | undefined {
  try {
    const file = readFileSync(join(folder, "automaton.bin"));
    // In memory of its own, since numbers of several bytes are read where they are.
    return file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  } catch {
    return undefined;
  }
}
