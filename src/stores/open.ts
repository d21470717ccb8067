import { join } from "node:path";
import type { StoreConfig } from "./config";
import { KeyringStore } from "./keyring/keyringStore";
import { systemKeyring } from "./keyring/systemKeyring";
import { PlainEnv } from "./plainEnv";
import { sopsStore } from "./sops/open";
import type { Store } from "./store";
import { StoreError } from "./storeError";

/**
 * The store that a configuration describes; nothing is asked of it yet.
 * @param root The folder that holds `.tacit`.
 * @throws StoreError for a kind that this host cannot reach.
 */
export async function openStore(config: StoreConfig, root: string): Promise<Store> {
  const { kind, options } = config;
  if (kind === "env") return new PlainEnv(join(root, options.file!));
  if (kind === "sops") return sopsStore(join(root, options.file!));
  if (kind === "dotenvx") return (await import("./dotenvx/open")).openDotenvx(root, options.file!);
  const keyring = systemKeyring(process.platform);
  if (kind === keyring?.kind) return new KeyringStore(keyring, options.service!);
  throw new StoreError("failed", config.name, { detail: `${kind} cannot be reached from here` });
}
