import { kindsWithReaders, type ReadableBy } from "../stores/store";
import { Lately } from "./lately";
import { keyOf } from "./storeListings";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** Who can read secrets, as their stores told when somebody asked. */
export class KnownReaders {
  readonly #known = new Lately<ReadableBy>();

  constructor(readonly stores: WorkspaceStores) {}

  /** Whether a store can be asked at all. */
  canAsk({ config }: ConfiguredStore): boolean {
    return kindsWithReaders.has(config.kind);
  }

  /** What a store has told of a secret; undefined when it was not asked lately. */
  of(store: ConfiguredStore, name: string): ReadableBy | undefined {
    return this.#known.of(placeOf(store, name));
  }

  /** Asks a store. @throws StoreError when it cannot be asked. */
  async ask(store: ConfiguredStore, name: string): Promise<void> {
    const readableBy = await (await this.stores.open(store)).readableBy?.(name);
    if (readableBy !== undefined) this.#known.set(placeOf(store, name), readableBy);
  }
}

function placeOf(store: ConfiguredStore, name: string): string {
  return JSON.stringify([keyOf(store), name]);
}
