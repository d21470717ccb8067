import type { Listed } from "../stores/store";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** For so long what a store has told is shown again, in milliseconds. */
const fresh = 300_000;

/** The names that stores hold, as they were when somebody asked; values are not among them. */
export class StoreListings {
  readonly #known = new Map<string, { readonly at: number; readonly all: ReadonlyMap<string, Listed> }>();

  constructor(readonly stores: WorkspaceStores) {}

  /** What a store has told of a secret; undefined when it was not asked lately. */
  about(store: ConfiguredStore, name: string): { readonly listed: Listed | undefined } | undefined {
    const known = this.#known.get(keyOf(store));
    return known === undefined || Date.now() - known.at > fresh ? undefined : { listed: known.all.get(name) };
  }

  /** Something was written to a store: what it told before counts no longer. */
  forget(store: ConfiguredStore): void {
    this.#known.delete(keyOf(store));
  }

  /** Asks a store for its names. @throws StoreError when it cannot be asked. */
  async ask(store: ConfiguredStore): Promise<void> {
    const all = await (await this.stores.open(store)).list();
    this.#known.set(keyOf(store), { at: Date.now(), all: new Map(all.map((one) => [one.name, one])) });
  }
}

function keyOf({ config, folder }: ConfiguredStore): string {
  return JSON.stringify([folder.uri.toString(), config]);
}
