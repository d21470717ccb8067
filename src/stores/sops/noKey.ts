import { StoreError } from "../storeError";
import { ageEntries, defaultKeyFile } from "./ageKeys";
import type { Metadata } from "./format";

/** Kinds of keys that only sops itself can use, and what people call them. */
const others: Readonly<Record<string, string>> = {
  pgp: "PGP",
  kms: "AWS KMS",
  gcp_kms: "Google Cloud KMS",
  hckms: "Huawei Cloud KMS",
  azure_kv: "Azure Key Vault",
  hc_vault: "Vault",
};

/** Says why a file cannot be decrypted here: for whom it is, and what to do. */
export function noKey(store: string, metadata: Metadata, env: NodeJS.ProcessEnv): StoreError {
  if (metadata.key_groups !== undefined)
    return error(store, "its key is shared out among key groups", "Use “sops edit” for this file.");
  const recipients = ageEntries(metadata).map(({ recipient }) => recipient);
  if (recipients.length > 0) {
    const place = env.SOPS_AGE_KEY_FILE ?? defaultKeyFile(env) ?? "SOPS_AGE_KEY_FILE";
    const advice = `Put an identity of one of them into ${place}, or have one of them add you with “sops updatekeys”; keys of SSH and plugins are for “sops edit” alone.`;
    return error(store, `it is for ${recipients.join(", ")}`, advice);
  }
  const kinds = Object.keys(others).filter((key) => metadata[key] !== undefined);
  const detail = `it is for ${kinds.map((key) => others[key]).join(", ") || "nobody"}, not for an age key`;
  return error(store, detail, "Add an age key with “sops rotate --in-place --add-age”, or use “sops edit”.");
}

function error(store: string, detail: string, advice: string): StoreError {
  return new StoreError("no-key", store, { detail, advice });
}
