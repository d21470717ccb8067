import { readFileSync } from "node:fs";
import { StoreError } from "../storeError";

/**
 * A `fetch` that trusts the certificates of a file besides the system's; undefined without a file.
 * @param caFile What VAULT_CACERT names.
 * @throws StoreError of kind `certificate` when it cannot be read.
 */
export function fetchTrustedBy(store: string, caFile: string | undefined): typeof fetch | undefined {
  if (caFile === undefined) return undefined;
  try {
    const { fetchTrusting } = require("../proxied") as typeof import("../proxied");
    return fetchTrusting(readFileSync(caFile, "utf8"));
  } catch {
    throw new StoreError("certificate", store, { advice: "The file of VAULT_CACERT cannot be read." });
  }
}
