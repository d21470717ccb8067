import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** How Vault is reached and who asks. */
export interface VaultEnv {
  /** Without a slash at its end. */
  readonly address: string;
  /** Whether the person themselves has named the server, or it is this computer. */
  readonly isTrusted: boolean;
  readonly namespace: string | undefined;
  /** A file of certificates, in PEM, that are trusted in place of the usual ones. */
  readonly caFile: string | undefined;
  readonly token: string | undefined;
  /** A role to log in as. */
  readonly role: { readonly role_id: string; readonly secret_id: string } | undefined;
  /** The token that `vault login` has left, also that of a login over OIDC. */
  readonly fileToken: () => string | undefined;
}

/**
 * What the environment says, by the names of OpenBao (`BAO_ADDR`) or those of Vault (`VAULT_ADDR`), as their own command line
 * reads it; VAULT_ROLE_ID and VAULT_SECRET_ID beside that. VAULT_SKIP_VERIFY is not heard.
 * Source: https://openbao.org/docs/commands/#environment-variables
 * @param place What the settings say, which comes first.
 */
export function vaultEnv(place: { readonly address?: string; readonly namespace?: string }): VaultEnv {
  const [role_id, secret_id] = [variable("ROLE_ID"), variable("SECRET_ID")];
  const own = (variable("ADDR") ?? "https://127.0.0.1:8200").replace(/\/+$/, "");
  const address = place.address?.replace(/\/+$/, "") ?? own;
  return {
    address,
    isTrusted: address === own || loopback.test(address),
    namespace: place.namespace ?? variable("NAMESPACE"),
    caFile: variable("CACERT"),
    token: variable("TOKEN"),
    role: role_id !== undefined && secret_id !== undefined ? { role_id, secret_id } : undefined,
    fileToken,
  };
}

const loopback = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

function variable(name: string): string | undefined {
  return process.env[`BAO_${name}`] || process.env[`VAULT_${name}`] || undefined;
}

function fileToken(): string | undefined {
  try {
    return readFileSync(join(homedir(), ".vault-token"), "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}
