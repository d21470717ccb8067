import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  type Position,
  type TextDocument,
  window,
} from "vscode";
import type { Store } from "../stores/store";
import { copyForAWhile, mayReveal } from "./disclose";
import type { Reveals } from "./reveals";
import { ShownValue } from "./shownValue";

/** Where a value is shown. */
export interface Spot {
  readonly document: TextDocument;
  readonly at: Position;
}

/** Shows and copies values that stores hold, one at a time, when somebody asks for it. */
export class StoredValues implements Disposable {
  readonly #shown: ShownValue;

  constructor(
    readonly reveals: Reveals,
    readonly log: LogOutputChannel,
  ) {
    this.#shown = new ShownValue(reveals);
  }

  /** @throws StoreError when the store cannot be read. */
  async show(store: Store, name: string, { document, at }: Spot): Promise<void> {
    if (!(await mayReveal(this.reveals, name))) return;
    const value = await read(store, name);
    if (value === undefined) return;
    this.#shown.show(document, at, value);
    this.log.info(`Showed ${name} of ${store.title}.`);
  }

  /** @throws StoreError when the store cannot be read. */
  async copy(store: Store, name: string): Promise<void> {
    const value = await read(store, name);
    if (value === undefined) return;
    await copyForAWhile(value);
    this.log.info(`Copied ${name} of ${store.title}.`);
  }

  dispose(): void {
    this.#shown.dispose();
  }
}

/** Undefined where there is no such secret, of which the person is told. */
async function read(store: Store, name: string): Promise<string | undefined> {
  const held = await store.get(name);
  if (held === undefined) void window.showWarningMessage(l10n.t("{0} is not in {1}.", name, store.title));
  return held?.value;
}
