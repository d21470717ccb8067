import type { ReadableBy, StoreKind } from "../stores/store";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** The kinds of stores that can be asked. */
const kinds: readonly StoreKind[] = [
  ...(["vault", "aws-secrets-manager", "aws-parameter-store"] as const),
  ...(["azure-key-vault", "google-secret-manager", "sops"] as const),
];

/** For so long what a store has told is shown again, in milliseconds. */
const fresh = 300_000;

/** Who can read secrets, as their stores told when somebody asked. */
export class KnownReaders {
  readonly #known = new Map<string, { readonly at: number; readonly readableBy: ReadableBy }>();

  constructor(readonly stores: WorkspaceStores) {}

  /** Whether a store can be asked at all. */
  canAsk({ config }: ConfiguredStore): boolean {
    return (kinds as readonly string[]).includes(config.kind);
  }

  /** What a store has told of a secret; undefined when it was not asked lately. */
  of(store: ConfiguredStore, name: string): ReadableBy | undefined {
    const known = this.#known.get(keyOf(store, name));
    return known === undefined || Date.now() - known.at > fresh ? undefined : known.readableBy;
  }

  /** Asks a store. @throws StoreError when it cannot be asked. */
  async ask(store: ConfiguredStore, name: string): Promise<void> {
    const readableBy = await (await this.stores.open(store)).readableBy?.(name);
    if (readableBy !== undefined) this.#known.set(keyOf(store, name), { at: Date.now(), readableBy });
  }
}

function keyOf({ config, folder }: ConfiguredStore, name: string): string {
  return JSON.stringify([folder.uri.toString(), config, name]);
}
