import { type Disposable, EventEmitter } from "vscode";
import type { Listed } from "../stores/store";
import { Lately } from "./lately";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** The names that stores hold, as they were when somebody asked; values are not among them. */
export class StoreListings implements Disposable {
  readonly #known = new Lately<readonly Listed[]>();
  readonly #changed = new EventEmitter<void>();

  /** Fires when a store has told its names, and when what it told counts no longer. */
  readonly onDidChange = this.#changed.event;

  constructor(readonly stores: WorkspaceStores) {}

  /** What a store has told of its secrets; undefined when it was not asked lately. */
  of(store: ConfiguredStore): readonly Listed[] | undefined {
    return this.#known.of(keyOf(store));
  }

  /** Something was written to a store: what it told before counts no longer. */
  forget(store: ConfiguredStore): void {
    if (this.#known.forget(keyOf(store))) this.#changed.fire();
  }

  /** Asks a store for its names. @throws StoreError when it cannot be asked. */
  async ask(store: ConfiguredStore): Promise<void> {
    this.#known.set(keyOf(store), await (await this.stores.open(store)).list());
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Tells stores apart, and what they were before their description was changed. */
export function keyOf({ config, folder }: ConfiguredStore): string {
  return JSON.stringify([folder.uri.toString(), config]);
}
