import { formatOf } from "./formats";
import { SopsStore } from "./sopsStore";

/**
 * A file that SOPS encrypts, which need not exist yet.
 * @param env Where sops's variables are looked for.
 * @throws StoreError for a name that does not tell what kind of file it is.
 */
export function sopsStore(path: string, env = process.env): SopsStore {
  return new SopsStore(path, formatOf(path), env);
}
