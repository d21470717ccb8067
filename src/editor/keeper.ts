import type { Keeper } from "../references/native";
import type { StoreConfig } from "../stores/config";
import { addressOf } from "../stores/label";

/**
 * A store as what writes references knows it.
 * @param address How a secret is called there; nearly so, as the menu says it, while the store is not opened.
 */
export function keeperOf(config: StoreConfig, address = (name: string) => addressOf(config, name)): Keeper {
  return { kind: config.kind, options: config.options, address };
}
