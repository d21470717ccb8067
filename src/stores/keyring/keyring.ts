import type { StoreKind } from "../store";

/** Where a value stands in a keyring: by custom the program, and whose or which of its passwords. */
export interface Item {
  readonly service: string;
  readonly account: string;
}

/**
 * The keyring of an operating system. Methods reject with a `StoreError`: `no-tool` where there is no keyring,
 * `signed-out` when it is locked and stays so.
 */
export interface Keyring {
  readonly kind: Extract<StoreKind, "secret-service" | "keychain" | "credential-manager">;
  readonly title: string;
  /** The largest value in bytes of UTF-8. */
  readonly largest: number;

  /** Whether the value would come back as it is. */
  takes(value: string): boolean;

  /** Undefined when there is no such item. */
  get(item: Item, signal?: AbortSignal): Promise<string | undefined>;

  /** @param label What the system's own program shows. */
  set(item: Item, value: string, label: string, signal?: AbortSignal): Promise<void>;

  /** False when there was no such item. */
  remove(item: Item, signal?: AbortSignal): Promise<boolean>;

  /** The accounts of a service, sorted. */
  accounts(service: string, signal?: AbortSignal): Promise<readonly string[]>;
}
