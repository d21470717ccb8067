import { CredentialManager } from "./credentialManager";
import { Keychain } from "./keychain";
import type { Keyring } from "./keyring";
import { SecretService } from "./secretService";

/**
 * The keyring of this operating system; undefined where none is known.
 * @param accountAttribute What the Secret Service calls the account of an item. Go's and Python's keyring packages say `username`.
 */
export function systemKeyring(platform: NodeJS.Platform, accountAttribute = "username"): Keyring | undefined {
  if (platform === "linux") return new SecretService(accountAttribute);
  if (platform === "darwin") return new Keychain();
  return platform === "win32" ? new CredentialManager() : undefined;
}
