import { type Disposable, EventEmitter } from "vscode";
import type { Listed } from "../stores/store";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** For so long what a store has told is shown again, in milliseconds. */
const fresh = 300_000;

/** The names that stores hold, as they were when somebody asked; values are not among them. */
export class StoreListings implements Disposable {
  readonly #known = new Map<string, { readonly at: number; readonly all: readonly Listed[] }>();
  readonly #changed = new EventEmitter<void>();

  /** Fires when a store has told its names, and when what it told counts no longer. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly stores: WorkspaceStores) {}

  /** What a store has told of its secrets; undefined when it was not asked lately. */
  of(store: ConfiguredStore): readonly Listed[] | undefined {
    const known = this.#known.get(keyOf(store));
    return known === undefined || Date.now() - known.at > fresh ? undefined : known.all;
  }

  /** Something was written to a store: what it told before counts no longer. */
  forget(store: ConfiguredStore): void {
    if (this.#known.delete(keyOf(store))) this.#changed.fire();
  }

  /** Asks a store for its names. @throws StoreError when it cannot be asked. */
  async ask(store: ConfiguredStore): Promise<void> {
    const all = await (await this.stores.open(store)).list();
    this.#known.set(keyOf(store), { at: Date.now(), all });
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function keyOf({ config, folder }: ConfiguredStore): string {
  return JSON.stringify([folder.uri.toString(), config]);
}
